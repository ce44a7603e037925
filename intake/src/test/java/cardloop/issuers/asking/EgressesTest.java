package cardloop.issuers.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardloop.card.Region;
import cardloop.throttle.Egress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressesTest {
    @Test
    void anAddressOfThisMachineWithItsRegionIsTaken() {
        assertThat(Egresses.declared(List.of("127.0.0.11=CN-GD", " 127.0.0.12 = CN-ZJ ")))
                .containsExactly(
                        new Egress("127.0.0.11", new Region("CN-GD")), new Egress("127.0.0.12", new Region("CN-ZJ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7=CN-GD", "localhost=CN-GD", "127.0.0.11", "=CN-GD", "127.0.0.11=nowhere", ""})
    void whatIsNoAddressOfThisMachineStopsTheStart(String declared) {
        assertThatThrownBy(() -> Egresses.declared(List.of(declared))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aForeignAddressIsNamed() {
        assertThatThrownBy(() -> Egresses.declared(List.of("192.0.2.7=CN-GD"))).hasMessageContaining("192.0.2.7");
    }

    @Test
    void theSameAddressTwiceStopsTheStart() {
        assertThatThrownBy(() -> Egresses.declared(List.of("127.0.0.11=CN-GD", "127.0.0.11=CN-ZJ")))
                .hasMessageContaining("twice");
    }
}
