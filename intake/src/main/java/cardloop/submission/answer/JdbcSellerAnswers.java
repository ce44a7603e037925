package cardloop.submission.answer;

import cardloop.casebook.CardCase;
import cardloop.casebook.CaseId;
import cardloop.casebook.Casebook;
import cardloop.submission.Answer;
import cardloop.submission.Answers;
import cardloop.submission.Correction;
import cardloop.submission.FoundFault;
import cardloop.submission.opening.JdbcTools;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Sellers' answers in the database; the one place that tells a seller's own card from another's. */
public final class JdbcSellerAnswers implements Answers {
    private final JdbcTools tools;
    private final Casebook casebook;
    private final JdbcCorrections corrections;
    private final JdbcNewPhotos newPhotos;
    private final JdbcOffers offers;
    private final JdbcWithdrawals withdrawals;

    public JdbcSellerAnswers(
            JdbcTools tools,
            Casebook casebook,
            JdbcCorrections corrections,
            JdbcNewPhotos newPhotos,
            JdbcOffers offers,
            JdbcWithdrawals withdrawals) {
        this.tools = tools;
        this.casebook = casebook;
        this.corrections = corrections;
        this.newPhotos = newPhotos;
        this.offers = offers;
        this.withdrawals = withdrawals;
    }

    @Override
    public Answer correct(CaseId id, UUID sellerId, Correction correction) {
        return own(id, sellerId, card -> corrections.correct(card, correction));
    }

    @Override
    public Answer photograph(CaseId id, UUID sellerId, byte[] photo) {
        JdbcNewPhotos.Seen seen = newPhotos.see(photo);
        return own(id, sellerId, card -> newPhotos.take(card, seen));
    }

    @Override
    public List<FoundFault> check(CaseId id, UUID sellerId, Correction correction) {
        return casebook.find(id)
                .filter(card -> card.origin().sellerId().equals(sellerId))
                .map(card -> corrections.check(card, correction))
                .orElseGet(List::of);
    }

    @Override
    public Answer answerOffer(CaseId id, UUID sellerId, boolean accept) {
        return own(id, sellerId, card -> accept ? offers.accept(card) : offers.decline(card));
    }

    @Override
    public Answer withdraw(CaseId id, UUID sellerId) {
        return own(id, sellerId, withdrawals::withdraw);
    }

    /** One that came too late leaves nothing: a code it brought must not stand in a case that has gone on with another. */
    private Answer own(CaseId id, UUID sellerId, Function<CardCase, Answer> answer) {
        return Objects.requireNonNull(tools.transactions().execute(status -> {
            Answer given = casebook.find(id)
                    .filter(card -> card.origin().sellerId().equals(sellerId))
                    .map(answer)
                    .orElseGet(Answer.NotFound::new);
            if (given instanceof Answer.WrongState) {
                status.setRollbackOnly();
            }
            return given;
        }));
    }
}
