package cardloop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SenderTest {
    @Test
    void anAddressOfTheOldKindCountsByItself() {
        assertThat(from("192.0.2.7").network())
                .isEqualTo("192.0.2.7")
                .isNotEqualTo(from("192.0.2.8").network());
        assertThat(from("::ffff:192.0.2.7").network()).isEqualTo("192.0.2.7");
    }

    @Test
    void ofTheNewKindItsNetworkCountsBecauseTheRestIsTheSendersChoice() {
        String home = from("2001:db8:0:7::1").network();
        assertThat(from("2001:db8:0:7:ffff::2").network()).isEqualTo(home);
        assertThat(from("2001:db8:0:8::1").network()).isNotEqualTo(home);
    }

    @Test
    void theInterfaceAnAddressCameInByIsNoPartOfIt() {
        assertThat(from("fe80::1%no-such-interface").network())
                .isEqualTo(from("fe80::1").network());
    }

    @Test
    void itPrintsNoAddress() {
        assertThat(from("192.0.2.7").toString()).doesNotContain("192");
    }

    private static Sender from(String address) {
        return new Sender(new UUID(0, 1), address);
    }
}
