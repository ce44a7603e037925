package cardloop.submission.opening;

import cardloop.casebook.Origin;
import cardloop.casebook.Sender;
import cardloop.format.TypedCard;
import cardloop.pasted.CardLine;
import cardloop.reading.PhotoGate;
import cardloop.reading.PhotoQuality;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.Series;
import cardloop.submission.CardReceipt;
import cardloop.submission.FoundFault;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.PastedSubmission;
import cardloop.submission.PhotoReceipt;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.RefusedSubmissionException.Why;
import cardloop.submission.SubmissionReceipt;
import cardloop.submission.SubmissionRequest;
import cardloop.submission.Submissions;
import cardloop.submission.SubmittedCard;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Submissions in the database. */
public final class JdbcSubmissions implements Submissions {
    private static final String TERMS = "v1";
    private static final String ADDRESS = "address of a sender";

    private final JdbcTools tools;
    private final JdbcOpenings openings;
    private final CaseDrafts drafts;
    private final PastedLines lines;
    private final PhotoGate gate;
    private final JdbcPhotos kept;

    public JdbcSubmissions(
            JdbcTools tools,
            JdbcOpenings openings,
            CaseDrafts drafts,
            PastedLines lines,
            PhotoGate gate,
            JdbcPhotos kept) {
        this.tools = tools;
        this.openings = openings;
        this.drafts = drafts;
        this.lines = lines;
        this.gate = gate;
        this.kept = kept;
    }

    @Override
    public SubmissionReceipt submitCards(Sender sender, SubmissionRequest request) {
        return submit(sender, Channel.JSON, request);
    }

    private SubmissionReceipt submit(Sender sender, Channel channel, SubmissionRequest request) {
        refuseOtherTerms(request.terms());
        refuseIf(request.cards().isEmpty(), Why.NO_CARDS, "/cards");
        refuseIf(request.cards().size() > SubmissionRequest.MOST_CARDS, Why.TOO_MANY_CARDS, "/cards");
        CaseDrafts.refuseMisplacedCodes(request.cards());
        return inTransaction(() -> {
            SubmissionReceipt.Head head = begin(sender, channel, request.terms());
            return new SubmissionReceipt(
                    head, openings.open(drafts.ofCards(head.id(), sender.sellerId(), request.cards())));
        });
    }

    @Override
    public SubmissionReceipt submitText(Sender sender, PastedSubmission request) {
        refuseOtherTerms(request.terms());
        List<CardLine> cut = lines.of(request.kind(), request.text());
        refuseIf(cut.isEmpty(), Why.NO_CARDS, "/text");
        refuseIf(cut.size() > SubmissionRequest.MOST_CARDS, Why.TOO_MANY_CARDS, "/text");
        List<SubmittedCard> cards = cut.stream()
                .map(line ->
                        new SubmittedCard(TypedCard.of(request.kind(), line.number(), line.pin(), request.faceValue())))
                .toList();
        SubmissionReceipt receipt = submit(sender, Channel.TEXT, new SubmissionRequest(request.terms(), cards));
        return new SubmissionReceipt(
                receipt.head(),
                receipt.cards().stream()
                        .map(card -> PastedLines.inLine(card, cut.get(card.index())))
                        .toList());
    }

    @Override
    public PhotoReceipt submitPhotos(Sender sender, PhotoSubmission request) {
        refuseOtherTerms(request.terms());
        refuseIf(request.photos().isEmpty(), Why.NO_CARDS, "/photo");
        refuseIf(request.photos().size() > PhotoSubmission.MOST_PHOTOS, Why.TOO_MANY_PHOTOS, "/photo");
        List<PhotoQuality> seen = request.photos().stream()
                .map(photo -> gate.inspect(photo.bytes()))
                .toList();
        if (seen.stream().noneMatch(PhotoQuality::isGood)) {
            return new PhotoReceipt(Optional.empty(), receipts(seen, List.of()));
        }
        List<FoundFault> faults = drafts.judge().faultsOfTerms(request.kind(), request.faceValue());
        Looked looked = new Looked(request, seen, faults, faults.isEmpty() ? ready(request, seen) : Map.of());
        return inTransaction(() -> {
            SubmissionReceipt.Head head = begin(sender, Channel.PHOTO, request.terms());
            looked.ready().forEach((index, photo) -> kept.keep(photo, head.id(), index));
            return new PhotoReceipt(
                    Optional.of(head), receipts(seen, openings.open(drafts(head.id(), sender.sellerId(), looked))));
        });
    }

    /** Photos after everything that takes time; of a kind or a face value that is not taken none is stored. */
    private record Looked(
            PhotoSubmission request,
            List<PhotoQuality> seen,
            List<FoundFault> faults,
            Map<Integer, JdbcPhotos.Ready> ready) {
        Origin origin(UUID submissionId, UUID sellerId, int index) {
            return new Origin(
                    submissionId,
                    index,
                    sellerId,
                    Optional.ofNullable(ready.get(index)).map(JdbcPhotos.Ready::id));
        }
    }

    private List<CaseDraft> drafts(UUID submissionId, UUID sellerId, Looked looked) {
        return IntStream.range(0, looked.seen().size())
                .filter(index -> looked.seen().get(index).isGood())
                .mapToObj(index ->
                        drafts.ofPhoto(looked.origin(submissionId, sellerId, index), looked.request(), looked.faults()))
                .toList();
    }

    /** The good ones by their place, rebuilt and sealed: what takes time is done before the transaction. */
    private Map<Integer, JdbcPhotos.Ready> ready(PhotoSubmission request, List<PhotoQuality> seen) {
        Map<Integer, JdbcPhotos.Ready> ready = new TreeMap<>();
        for (int index = 0; index < seen.size(); index++) {
            if (seen.get(index).isGood()) {
                byte[] photo = gate.rebuilt(request.photos().get(index).bytes());
                ready.put(index, kept.ready(tools.ids().get(), photo, seen.get(index)));
            }
        }
        return ready;
    }

    private static List<PhotoReceipt.Photo> receipts(List<PhotoQuality> seen, List<CardReceipt> cards) {
        List<PhotoReceipt.Photo> photos = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            int index = i;
            photos.add(new PhotoReceipt.Photo(
                    index, cards.stream().filter(card -> card.index() == index).toList(), seen.get(index)));
        }
        return photos;
    }

    @Override
    public List<FoundFault> check(TypedCard typed) {
        return drafts.judge().dryRun(typed);
    }

    private SubmissionReceipt.Head begin(Sender sender, Channel channel, String terms) {
        SubmissionReceipt.Head head = new SubmissionReceipt.Head(
                tools.ids().get(), CheckedNumber.random(Series.RECEIPT, tools.random(), this::isTaken));
        tools.db()
                .sql("INSERT INTO submission (id, receipt_no, seller_id, channel, terms, address_print, created_at)"
                        + " VALUES (:id, :receipt, :seller, :channel, :terms, :print, :now)")
                .param("id", head.id())
                .param("receipt", head.receiptNo().plain())
                .param("seller", sender.sellerId())
                .param("channel", channel.name())
                .param("terms", terms)
                .param("print", tools.fingerprints().keyed(ADDRESS, sender.network()))
                .param("now", OffsetDateTime.now(tools.clock()))
                .update();
        return head;
    }

    private boolean isTaken(CheckedNumber number) {
        return tools.db()
                .sql("SELECT COUNT(*) > 0 FROM submission WHERE receipt_no = ?")
                .param(number.plain())
                .query(Boolean.class)
                .single();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(tools.transactions().execute(status -> work.get()));
    }

    private static void refuseOtherTerms(String terms) {
        refuseIf(!TERMS.equals(terms), Why.TERMS, "/terms");
    }

    private static void refuseIf(boolean wrong, Why why, String pointer) {
        if (wrong) {
            throw new RefusedSubmissionException(why, pointer);
        }
    }
}
