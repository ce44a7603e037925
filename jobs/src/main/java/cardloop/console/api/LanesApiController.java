package cardloop.console.api;

import cardloop.access.PersonPrincipal;
import cardloop.console.Actors;
import cardloop.console.LaneControl;
import cardloop.console.ParkedDesk;
import cardloop.http.Problem;
import cardloop.issuers.CircuitStatus;
import cardloop.issuers.LaneStatus;
import cardloop.issuers.QuestionBook;
import cardloop.web.Page;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lanes, and questions that wait for a person, for programs. */
@RestController
@RequestMapping("/api/v1")
public class LanesApiController {
    private static final int RETRY_SECONDS = 10;

    private final LaneControl lanes;
    private final ParkedDesk parked;

    public LanesApiController(LaneControl lanes, ParkedDesk parked) {
        this.lanes = lanes;
        this.parked = parked;
    }

    /** A lane; utilisation is the share of its budget used in the last minute. */
    record LaneJson(
            String issuer,
            String egress,
            String region,
            double budgetPerMinute,
            int usedLastMinute,
            double utilisation,
            long granted,
            long refused,
            int due,
            boolean paused,
            Optional<OffsetDateTime> restingUntil,
            Optional<OffsetDateTime> queriesRestUntil,
            CircuitJson circuit,
            Optional<String> alarm) {
        static LaneJson of(LaneStatus lane) {
            return new LaneJson(
                    lane.issuer(),
                    lane.egress(),
                    lane.region(),
                    lane.budgetPerMinute(),
                    lane.grantedLastMinute(),
                    lane.budgetPerMinute() == 0 ? 0 : lane.grantedLastMinute() / lane.budgetPerMinute(),
                    lane.granted(),
                    lane.refused(),
                    lane.due(),
                    lane.paused(),
                    lane.restingUntil().map(RunJson::at),
                    lane.queriesRestUntil().map(RunJson::at),
                    CircuitJson.of(lane.circuit()),
                    lane.alarm());
        }
    }

    /** Whether a lane's issuer answers; until is when one question tries an open one. */
    record CircuitJson(CircuitStatus.State state, Optional<OffsetDateTime> since, Optional<OffsetDateTime> until) {
        static CircuitJson of(CircuitStatus circuit) {
            return new CircuitJson(
                    circuit.state(),
                    circuit.since().map(RunJson::at),
                    circuit.until().map(RunJson::at));
        }
    }

    /** What may be changed of a lane. */
    record LaneChange(@Nullable Boolean paused) {}

    /** A question that waits for a person. */
    record ParkedJson(
            String id, String cardId, String issuer, String kind, Optional<String> region, Optional<String> challenge) {
        static ParkedJson of(QuestionBook.Parked question) {
            return new ParkedJson(
                    question.id().value(),
                    question.subject().id().toString(),
                    question.issuer(),
                    question.kind(),
                    question.region(),
                    question.challenge());
        }
    }

    /** What a person read in the challenge; absent when there is none to answer. */
    record Answer(@Nullable String answer) {}

    @GetMapping("/lanes")
    Page<LaneJson> lanes() {
        return new Page<>(lanes.lanes().stream().map(LaneJson::of).toList(), Optional.empty());
    }

    @PutMapping("/lanes/{issuer}/{egress}")
    LaneJson change(
            @PathVariable String issuer,
            @PathVariable String egress,
            @RequestBody LaneChange change,
            @AuthenticationPrincipal PersonPrincipal caller) {
        if (change.paused() == null) {
            throw Problem.invalidField("/paused", "必填：true 或 false。", "It is required: true or false.")
                    .asException();
        }
        if (!lanes.pause(issuer, egress, change.paused(), Actors.of(caller))) {
            throw Problem.notFound().asException();
        }
        return lanes.lanes().stream()
                .filter(lane -> lane.issuer().equals(issuer) && lane.egress().equals(egress))
                .findFirst()
                .map(LaneJson::of)
                .orElseThrow();
    }

    @GetMapping("/parked")
    Page<ParkedJson> parked() {
        return new Page<>(parked.parked().stream().map(ParkedJson::of).toList(), Optional.empty());
    }

    @PostMapping("/parked/{id}/answer")
    ResponseEntity<Void> answer(
            @PathVariable String id, @RequestBody Answer answer, @AuthenticationPrincipal PersonPrincipal caller) {
        return switch (parked.answer(id, Optional.ofNullable(answer.answer()), Actors.of(caller))) {
            case DONE -> ResponseEntity.noContent().build();
            case NOT_PARKED -> throw Problem.notFound().asException();
            case WRONG ->
                throw Problem.invalidField("/answer", "发卡方不接受这个答案。", "The issuer did not take this answer.")
                        .asException();
            case NOT_POSSIBLE ->
                throw Problem.of(503, "unavailable", "暂时联系不上发卡方，请稍后再试。", "The issuer cannot be reached; try again.")
                        .retryAfter(RETRY_SECONDS)
                        .asException();
        };
    }
}
