package cardloop.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.http.AccessTable;
import org.junit.jupiter.api.Test;

class AccessTest extends WholeIntake {
    @Test
    void everyHandlerLetsInWhomThePageOfDoorsNames() {
        assertThat(new AccessTable(program, caller()).asAnswered()).isEqualTo(AccessTable.asWritten("intake"));
    }
}
