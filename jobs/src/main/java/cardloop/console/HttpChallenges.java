package cardloop.console;

import cardloop.console.ParkedDesk.Outcome;
import cardloop.inquiry.InquiryId;
import cardloop.issuer.HttpTencentChallenges;
import cardloop.issuers.LaneWorker;
import cardloop.issuers.QuestionBook;
import cardloop.throttle.Lane;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Challenges of the one issuer that demands them; the answer leaves from the address the question was asked from, and costs
 * that lane a permit as any request does.
 */
final class HttpChallenges implements ParkedDesk.Challenges {
    /** The longest wait for the lane's next slot. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpTencentChallenges tencent;
    private final LaneWorker lanes;
    private final Function<InquiryId, Optional<String>> lastEgress;

    HttpChallenges(HttpTencentChallenges tencent, LaneWorker lanes, Function<InquiryId, Optional<String>> lastEgress) {
        this.tencent = tencent;
        this.lanes = lanes;
        this.lastEgress = lastEgress;
    }

    @Override
    public Optional<URI> page(QuestionBook.Parked question) {
        return question.challenge().map(tencent::page);
    }

    @Override
    public Outcome answer(QuestionBook.Parked question, String answer) {
        Optional<Lane> lane = lastEgress.apply(question.id()).flatMap(address -> lane(question, address));
        if (lane.isEmpty() || question.challenge().isEmpty() || !lanes.spend(lane.get(), PATIENCE)) {
            return Outcome.NOT_POSSIBLE;
        }
        return switch (tencent.answer(
                question.challenge().get(), answer, lane.get().egress())) {
            case ACCEPTED -> Outcome.DONE;
            case REFUSED -> Outcome.WRONG;
            case NO_ANSWER -> Outcome.NOT_POSSIBLE;
        };
    }

    private Optional<Lane> lane(QuestionBook.Parked question, String address) {
        return lanes.lanes().stream()
                .filter(lane -> lane.issuer().equals(question.issuer())
                        && lane.egress().address().equals(address))
                .findFirst();
    }
}
