package cardloop.console;

import cardloop.asking.LaneWorker;
import cardloop.console.ParkedDesk.Outcome;
import cardloop.inquiry.InquiryId;
import cardloop.issuer.HttpTencentChallenges;
import cardloop.questions.ParkedQuestion;
import cardloop.throttle.Egress;
import cardloop.throttle.Lane;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Challenges of the one issuer that demands them; the answer leaves from the address the question was asked from. */
final class HttpChallenges implements ParkedDesk.Challenges {
    private final HttpTencentChallenges tencent;
    private final LaneWorker lanes;
    private final Function<InquiryId, Optional<String>> lastEgress;

    HttpChallenges(HttpTencentChallenges tencent, LaneWorker lanes, Function<InquiryId, Optional<String>> lastEgress) {
        this.tencent = tencent;
        this.lanes = lanes;
        this.lastEgress = lastEgress;
    }

    @Override
    public Optional<URI> page(ParkedQuestion question) {
        return question.challenge().map(tencent::page);
    }

    @Override
    public Outcome answer(ParkedQuestion question, String answer) {
        Optional<Egress> egress = lastEgress.apply(question.id()).flatMap(address -> egress(question, address));
        if (egress.isEmpty() || question.challenge().isEmpty()) {
            return Outcome.NOT_POSSIBLE;
        }
        return switch (tencent.answer(question.challenge().get(), answer, egress.get())) {
            case ACCEPTED -> Outcome.DONE;
            case REFUSED -> Outcome.WRONG;
            case NO_ANSWER -> Outcome.NOT_POSSIBLE;
        };
    }

    private Optional<Egress> egress(ParkedQuestion question, String address) {
        return lanes.lanes().stream()
                .filter(lane -> lane.issuer().equals(question.issuer()))
                .map(Lane::egress)
                .filter(egress -> egress.address().equals(address))
                .findFirst();
    }
}
