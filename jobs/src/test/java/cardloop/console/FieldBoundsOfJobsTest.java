package cardloop.console;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.program.JobsApplication;
import cardloop.testing.door.FieldBoundsContract;
import cardloop.testing.door.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The whole server of operators. */
class FieldBoundsOfJobsTest extends FieldBoundsContract {
    @Override
    protected SpringApplicationBuilder program() {
        return JobsApplication.application();
    }

    @Override
    protected Map<String, String> ids() {
        return Map.of("/api/v1/jobs/", "revalidate");
    }

    @Test
    void theFieldsOfApiAndPagesAreFound() {
        assertThat(fields())
                .extracting(TextField::name)
                .contains("POST /api/v1/users displayName", "POST /runs until", "POST /login login");
    }
}
