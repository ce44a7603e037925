package cardloop.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.card.BatchNo;
import cardloop.card.CardKind.Category;
import cardloop.card.Region;
import cardloop.catalogue.CatalogueFile;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FormatVerdict;
import cardloop.format.FormatVerdict.MalformedCard;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.inquiry.CardFacts;
import cardloop.inquiry.Inquiry;
import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome.Answered;
import cardloop.inquiry.Standing;
import cardloop.pasted.CardLine;
import cardloop.pasted.CardLines;
import cardloop.recognition.Recogniser;
import cardloop.stub.StubTown;
import cardloop.stub.deck.Deck;
import cardloop.wire.HttpWire;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Does what docs/issuers.md says, with the very lines that stand there: from the format check to the issuer's answer. */
class NewKindTest {
    private static final Path PAGE = Path.of("..", "docs", "issuers.md");
    private static final String NUMBER = "5126000112345678";
    private static final String PIN = "123456789012345678";
    private static final String DECK = """
            kind,number,pin,state,face_fen,balance_fen,batch,region,expires_on,activated_on
            SZX_SC,5126000112345678,123456789012345678,VALID,10000,10000,260001,CN-SC,2028-06-30,2026-01-02
            """;

    private final CardFormats formats = shippedAnd(linesOfThePage());
    private final CardFormat format = formats.find("SZX_SC").orElseThrow();

    NewKindTest() throws IOException {}

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

    private WellFormedCard card() {
        CardLine line = CardLines.of("卡号：" + NUMBER + "\n密码：" + PIN, format).getFirst();
        FormatVerdict verdict = formats.check(TypedCard.of("SZX_SC", line.number(), line.pin(), "100"));
        return (WellFormedCard) verdict;
    }

    @Test
    void aNewKindIsRecognisedAndCheckedByTheLinesOfThePage() {
        assertThat(new Recogniser(formats).of(NUMBER, PIN).kinds()).contains(format);
        assertThat(card().batch()).contains(new BatchNo("260001"));
        assertThat(card().region()).contains(new Region("CN-SC"));
        assertThat(format.terms().validity().orElseThrow().text().en()).isEqualTo("valid for 24 months from issue");
        TypedCard refused = TypedCard.of("SZX_SC", "99" + NUMBER.substring(2), PIN, "100");
        assertThat(((MalformedCard) formats.check(refused))
                        .findings()
                        .getFirst()
                        .text()
                        .en())
                .isEqualTo("data cards are not taken");
    }

    @Test
    void aNewKindOnAKnownProtocolIsAskedAboutWithoutAnyCode() throws IOException {
        Inquiry inquiry = new Inquiry(new InquiryId("Q1"), card().key(), card().face(), card().batch());
        TestClock clock = new TestClock();
        try (StubTown town = StubTown.start(0, Deck.parse(DECK), clock);
                HttpWire wire = new HttpWire()) {
            HttpCmcc gateway = new HttpCmcc(IssuerSettings.Cmcc.demo(URI.create(town.baseUrl())), wire, clock);
            CardFacts facts =
                    ((Answered) gateway.inquire(inquiry, Questions.FROM_GUANGDONG, Questions.anyTime())).facts();
            assertThat(facts.standing()).isEqualTo(Standing.VALID);
            assertThat(facts.faceValue()).contains(card().face());
            assertThat(facts.batch()).contains(new BatchNo("260001"));
        }
    }
}
