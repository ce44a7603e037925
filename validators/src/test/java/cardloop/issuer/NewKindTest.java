package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.CardKind.Category;
import cardloop.catalogue.CatalogueFile;
import cardloop.format.CardFormats;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryId;
import cardloop.wire.HttpWire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Does what docs/issuers.md says, with the very lines that stand there. */
class NewKindTest {
    private static final Path PAGE = Path.of("..", "docs", "issuers.md");

    private static CatalogueFile linesOfThePage() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```kinds\n") + "```kinds\n".length();
        return new CatalogueFile("docs/issuers.md", page.substring(start, page.indexOf("```", start)));
    }

    private static CardFormats shippedAnd(CatalogueFile more) {
        Map<Category, List<CatalogueFile>> files = new TreeMap<>(CardFormats.shippedFiles());
        List<CatalogueFile> telecom = new ArrayList<>(files.getOrDefault(Category.TELECOM, List.of()));
        telecom.add(more);
        files.put(Category.TELECOM, telecom);
        return CardFormats.read(files);
    }

    @Test
    void aNewKindOnAKnownProtocolNeedsTheLinesOfThePageAndNoCode() throws IOException {
        CardFormats formats = shippedAnd(linesOfThePage());
        TypedCard typed = TypedCard.of("SZX_SC", "1226000112345678", "123456789012345678", "100");
        WellFormedCard card = (WellFormedCard) formats.check(typed);
        Inquiry inquiry = new Inquiry(new InquiryId("Q1"), card.key(), card.face(), card.batch());
        try (CannedIssuer canned = new CannedIssuer();
                HttpWire wire = new HttpWire()) {
            canned.answers(CannedIssuer.form("retCode=2014"));
            new HttpCmcc(IssuerSettings.Cmcc.demo(canned.baseUrl()), wire, new TestClock())
                    .inquire(inquiry, Questions.FROM_GUANGDONG, Questions.anyTime());
            assertThat(canned.arrived().getFirst().getBodyAsString())
                    .contains("cardType=SZX_SC")
                    .contains("batchNo=260001")
                    .contains("parValue=10000");
        }
    }
}
