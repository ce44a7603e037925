package cardloop.line;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.door.FieldBoundsContract;
import cardloop.testing.door.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The whole server of sellers and reviewers. */
class FieldBoundsOfIntakeTest extends FieldBoundsContract {
    @Override
    protected SpringApplicationBuilder program() {
        return IntakeApplication.application();
    }

    @Test
    void theFieldsOfApiAndPagesAreFound() {
        assertThat(fields())
                .extracting(TextField::name)
                .contains(
                        "POST /api/v1/submissions pin",
                        "POST /api/v1/submissions amount",
                        "POST /api/v1/submissions faceValue",
                        "POST /api/v1/payouts amount",
                        "POST /sell/text text",
                        "POST /login password");
    }

    @Test
    void aPasteMayBeLong() {
        assertThat(fields())
                .filteredOn(field -> field.most() > 0)
                .extracting(TextField::name)
                .containsOnly("POST /api/v1/submissions/text text", "POST /sell/check text", "POST /sell/text text");
    }
}
