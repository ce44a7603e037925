package cardloop.issuers.callbacks;

import cardloop.inquiry.InquiryId;
import cardloop.inquiry.InquiryOutcome;
import cardloop.issuers.asking.outcome.NoticeBook;
import cardloop.issuers.callbacks.IssuerNotices.Notice;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes one notice: has it read, records what is genuine, and makes the rest loud. */
public final class NoticeDesk {
    private final Map<String, IssuerNotices> readers;
    private final NoticeBook book;
    private final BiConsumer<String, NoticeReply> loud;

    /** @param loud told of each notice's issuer and reply; {@code unknown} stands for an issuer that is none */
    public NoticeDesk(List<IssuerNotices> readers, NoticeBook book, BiConsumer<String, NoticeReply> loud) {
        this.readers = readers.stream().collect(Collectors.toMap(IssuerNotices::issuer, Function.identity()));
        this.book = book;
        this.loud = loud;
    }

    /** @param query as it came, still percent-encoded; empty when there was none */
    public NoticeReply receive(String issuer, String query) {
        IssuerNotices reader = readers.get(issuer);
        NoticeReply reply = reader == null ? NoticeReply.UNKNOWN_ISSUER : read(reader, query);
        loud.accept(reader == null ? "unknown" : issuer, reply);
        return reply;
    }

    private NoticeReply read(IssuerNotices reader, String query) {
        return switch (reader.read(query)) {
            case Notice.Genuine(InquiryId id, InquiryOutcome outcome) ->
                switch (book.hear(reader.issuer(), id, outcome)) {
                    case RECORDED, NOTHING_NEW -> NoticeReply.TAKEN;
                    case NO_SUCH_QUESTION -> NoticeReply.UNKNOWN_NUMBER;
                };
            case Notice.Forged _ -> NoticeReply.FORGED;
            case Notice.Unreadable _ -> NoticeReply.UNREADABLE;
        };
    }
}
