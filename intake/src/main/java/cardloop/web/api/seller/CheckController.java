package cardloop.web.api.seller;

import cardloop.http.Problem;
import cardloop.submission.FoundFault;
import cardloop.submission.Submissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A dry run of the format check; nothing is stored. */
@RestController
public final class CheckController {
    private static final int MOST_CARDS = 100;

    /** Cards to look at. */
    public record CheckBody(@Nullable List<@Nullable CardBody> cards) {}

    /** What was found, in the order asked. */
    public record CheckAnswer(List<Checked> cards) {}

    /** One card. */
    public record Checked(int index, boolean wellFormed, List<FoundFault> findings) {}

    private final Submissions submissions;

    CheckController(Submissions submissions) {
        this.submissions = submissions;
    }

    @PostMapping(path = "/api/v1/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    CheckAnswer check(@RequestBody CheckBody body) {
        List<@Nullable CardBody> cards = body.cards() == null ? List.of() : body.cards();
        if (cards.isEmpty()) {
            throw Problem.invalidField("/cards", "至少要有一张卡。", "There must be at least one card.")
                    .asException();
        }
        if (cards.size() > MOST_CARDS) {
            throw Problem.of(422, "too_many_cards", "一次最多试查 100 张。", "At most 100 cards at once.")
                    .asException();
        }
        List<Checked> answers = new ArrayList<>();
        for (CardBody card : cards) {
            answers.add(checked(answers.size(), card));
        }
        return new CheckAnswer(answers);
    }

    private Checked checked(int index, @Nullable CardBody card) {
        String pointer = "/cards/" + index;
        if (card == null) {
            throw Problem.invalidField(pointer, "应为一张卡。", "It is a card.").asException();
        }
        List<FoundFault> findings = submissions.check(card.typed());
        return new Checked(index, findings.isEmpty(), findings);
    }
}
