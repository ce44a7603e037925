package cardloop.submission.opening;

import cardloop.base.KeySealing;
import cardloop.base.SealedKey;
import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import cardloop.casebook.Declared;
import cardloop.casebook.Origin;
import cardloop.casebook.Price;
import cardloop.casebook.Progress;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.format.FormatVerdict.WellFormedCard;
import cardloop.format.TypedCard;
import cardloop.judging.ReasonCode;
import cardloop.recognition.CodeSpotter;
import cardloop.submission.FoundFault;
import cardloop.submission.PhotoSubmission;
import cardloop.submission.RefusedSubmissionException;
import cardloop.submission.StoredReading;
import cardloop.submission.SubmittedCard;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns what was sent into cases to open; touches no database. */
public final class CaseDrafts {
    /** Kept and shown in place of a kind that is not in the catalogue: what was sent as one may be a code. */
    private static final String UNKNOWN_KIND = "UNKNOWN";

    private final CardFormats formats;
    private final CardJudge judge;
    private final KeySealing sealing;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public CaseDrafts(CardFormats formats, KeySealing sealing, Clock clock, Supplier<UUID> ids) {
        this.formats = formats;
        this.judge = new CardJudge(formats);
        this.sealing = sealing;
        this.clock = clock;
        this.ids = ids;
    }

    CardJudge judge() {
        return judge;
    }

    /**
     * Where columns have shifted, a code stands in a field that is kept and shown in clear: nothing of it is taken then.
     *
     * @throws RefusedSubmissionException naming the field
     */
    static void refuseMisplacedCodes(List<SubmittedCard> cards) {
        Set<String> codes = CodeSpotter.codes(cards.stream()
                .flatMap(card -> Stream.of(card.typed().number(), card.typed().pin()))
                .toList());
        for (int index = 0; index < cards.size(); index++) {
            SubmittedCard card = cards.get(index);
            refuseCode(codes, card.reference().orElse(""), "/cards/" + index + "/reference");
            refuseCode(codes, card.typed().batch(), "/cards/" + index + "/batch");
        }
    }

    private static void refuseCode(Set<String> codes, String field, String pointer) {
        if (CodeSpotter.shipped().isLikePin(field) || CodeSpotter.holdsOneOf(codes, field)) {
            throw new RefusedSubmissionException(RefusedSubmissionException.Why.MISPLACED_CODE, pointer);
        }
    }

    /** One draft a card, in order; the second of two equal keys is refused, naming the first. */
    List<CaseDraft> ofCards(UUID submissionId, UUID sellerId, List<SubmittedCard> cards) {
        List<CaseDraft> drafts = new ArrayList<>(cards.size());
        Map<String, Integer> firstOf = new HashMap<>();
        for (int index = 0; index < cards.size(); index++) {
            CaseDraft draft = ofCard(new Origin(submissionId, index, sellerId, Optional.empty()), cards.get(index));
            Optional<Integer> first = draft.key().map(SealedKey::fingerprint).map(firstOf::get);
            drafts.add(first.map(draft::repeating).orElse(draft));
            int here = index;
            draft.key().ifPresent(key -> firstOf.putIfAbsent(key.fingerprint(), here));
        }
        return drafts;
    }

    private CaseDraft ofCard(Origin origin, SubmittedCard sent) {
        CaseId id = new CaseId(ids.get());
        return switch (judge.judge(sent.typed())) {
            case FormVerdict.Good(WellFormedCard card) -> {
                Declared declared = DeclaredFields.of(card, sent.reference());
                yield new CaseDraft(
                        id,
                        origin,
                        terms(declared),
                        Optional.of(sealing.seal(card.key(), id.subject())),
                        new CaseDraft.Verdict(CardStage.RECEIVED.from(clock.instant()), List.of()),
                        Optional.empty());
            }
            case FormVerdict.Correctable(List<FoundFault> findings, var reason) ->
                faulty(id, origin, sent, new CaseDraft.Verdict(asked(reason), findings))
                        .keeping(StoredReading.typed(
                                sent.typed().number(), sent.typed().pin()));
            case FormVerdict.Refused(List<FoundFault> findings, var reason) ->
                faulty(id, origin, sent, new CaseDraft.Verdict(Progress.rejected(reason), findings));
        };
    }

    private Progress asked(ReasonCode reason) {
        return CardStage.AWAITING_SELLER.from(clock.instant()).because(reason);
    }

    private CaseDraft faulty(CaseId id, Origin origin, SubmittedCard sent, CaseDraft.Verdict verdict) {
        Declared declared = DeclaredFields.of(sent.typed(), sent.reference());
        return new CaseDraft(id, origin, terms(declared), Optional.empty(), verdict, Optional.empty());
    }

    /** A photo that waits to be read, or a case refused because kind or face value cannot be. */
    CaseDraft ofPhoto(Origin origin, PhotoSubmission sent, List<FoundFault> faults) {
        TypedCard typed = TypedCard.of(sent.kind(), "", "", sent.faceValue());
        Progress progress = faults.isEmpty()
                ? CardStage.READING.from(clock.instant())
                : Progress.rejected(CardJudge.reasonOf(faults));
        return faulty(new CaseId(ids.get()), origin, new SubmittedCard(typed), new CaseDraft.Verdict(progress, faults));
    }

    private CaseDraft.Terms terms(Declared said) {
        Optional<CardFormat> format = formats.find(said.kind());
        Declared declared = new Declared(
                format.map(known -> known.kind().code()).orElse(UNKNOWN_KIND),
                said.faceValue(),
                said.region().or(() -> format.flatMap(known -> known.kind().region())),
                said.batch(),
                said.expiry(),
                said.reference());
        return new CaseDraft.Terms(
                declared,
                format.flatMap(known -> said.faceValue().map(face -> Price.of(face, known.ratePercentHundredths()))));
    }
}
