package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.inquiry.InquiryId;
import cardloop.inquiry.Standing;
import cardloop.issuers.Purpose;
import cardloop.issuers.questions.Grant;
import cardloop.issuers.questions.QuestionClass;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How a lane's permits are shared out among those who wait, whatever the database. */
@ParameterizedClass
@EnumSource
class ShareTest extends LanesOnADatabase {
    private static final Duration SLOT = Duration.ofSeconds(2);

    private final Map<InquiryId, QuestionClass> classes = new HashMap<>();

    private void backlog(QuestionClass of, int cards) {
        for (int i = 0; i < cards; i++) {
            InquiryId id = ask("tencent", of == QuestionClass.NIGHT ? Purpose.NIGHT : Purpose.INTAKE);
            classes.put(id, of);
            if (of == QuestionClass.UNRESOLVED) {
                database.jdbc()
                        .sql("UPDATE question SET priority = ? WHERE id = ?")
                        .params(of.priority(), id.value())
                        .update();
            }
        }
    }

    private Map<QuestionClass, Integer> grantedOf(int permits) {
        Map<QuestionClass, Integer> taken = new EnumMap<>(QuestionClass.class);
        for (int i = 0; i < permits; i++) {
            Grant grant = granted(GUANGDONG);
            taken.merge(classes.getOrDefault(grant.id(), QuestionClass.INTERACTIVE), 1, Integer::sum);
            answer(grant, Standing.VALID);
            clock.pass(SLOT);
        }
        return taken;
    }

    @Test
    void withAllBackloggedNoClassStarves() {
        backlog(QuestionClass.INTERACTIVE, 40);
        backlog(QuestionClass.UNRESOLVED, 40);
        backlog(QuestionClass.NIGHT, 40);
        assertThat(grantedOf(30))
                .isEqualTo(Map.of(QuestionClass.INTERACTIVE, 21, QuestionClass.UNRESOLVED, 6, QuestionClass.NIGHT, 3));
    }

    @Test
    void aShareThatNobodyWantsGoesToTheOthers() {
        backlog(QuestionClass.NIGHT, 12);
        backlog(QuestionClass.INTERACTIVE, 12);
        assertThat(grantedOf(20)).isEqualTo(Map.of(QuestionClass.INTERACTIVE, 12, QuestionClass.NIGHT, 8));
    }

    @Test
    void theNightAloneHasTheWholeLane() {
        backlog(QuestionClass.NIGHT, 12);
        assertThat(grantedOf(12)).isEqualTo(Map.of(QuestionClass.NIGHT, 12));
    }
}
