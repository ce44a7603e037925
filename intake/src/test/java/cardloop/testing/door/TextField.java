package cardloop.testing.door;

import java.util.function.Function;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * One field that takes text.
 *
 * @param most what it may hold where it says so itself; 0 where it keeps to the usual bound
 * @param request with this text in the field and something plausible in every other
 */
public record TextField(String name, int most, Function<String, AbstractMockHttpServletRequestBuilder<?>> request) {
    /** Method and path. */
    String door() {
        return name.substring(0, name.lastIndexOf(' '));
    }

    @Override
    public String toString() {
        return name;
    }
}
