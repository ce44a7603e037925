package cardloop.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import cardloop.testing.http.Answer;
import cardloop.testing.http.TestingCaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A path is the same door however its letters are spelt. */
class SpellingsTest extends WholeIntake {
    private static final String SELLER = "Authorization: Bearer demo-seller-key";
    private static final String JSON = "Content-Type: application/json";
    private static final int TOO_LARGE = 40_000_000;

    @Test
    void eachLetterOfEachPathMayBeEncodedAndNothingIsPassedBy() {
        for (String path : paths()) {
            for (String headers : callers()) {
                String plain = post(path, headers);
                for (String spelling : spellings(path)) {
                    assertThat(post(spelling, headers)).as(spelling).isEqualTo(plain);
                }
            }
        }
    }

    @Test
    void aBodyIsTooLargeHoweverItsPathIsSpelt() {
        for (String path : paths()) {
            String headers = TestingCaller.headers(SELLER, JSON, "Content-Length: " + TOO_LARGE);
            for (String spelling : List.of(path, encoded(path, 1))) {
                assertThat(post(spelling, headers))
                        .as(spelling)
                        .startsWith(path.startsWith("/api/") ? "413 too_large" : "413 ");
            }
        }
    }

    /** Without a key, so that no call does anything. */
    private static List<String> callers() {
        return List.of(TestingCaller.headers(JSON), TestingCaller.headers(SELLER, JSON));
    }

    private String post(String path, String headers) {
        Answer answer = caller().call("POST", path, headers, "{\"x\":");
        return answer.brief();
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        program.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapped -> paths.addAll(mapped.getPatternValues()));
        paths.removeIf(path -> path.equals("/") || path.contains("**"));
        paths.add("/callbacks/netease");
        paths.add("/actuator/prometheus");
        return paths.stream()
                .map(path -> path.replaceAll("\\{[a-zA-Z]+}", "00000000-0000-7000-8000-000000000000"))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** One letter encoded, each in turn; capitals and small letters of the digits. */
    private static List<String> spellings(String path) {
        List<String> spellings = new ArrayList<>();
        for (int at = 1; at < path.length() && path.charAt(at) != '0'; at++) {
            if (Character.isLetter(path.charAt(at))) {
                spellings.add(encoded(path, at));
            }
        }
        return spellings;
    }

    private static String encoded(String path, int at) {
        String hex = at % 2 == 0 ? "%%%02x" : "%%%02X";
        return path.substring(0, at) + String.format(hex, (int) path.charAt(at)) + path.substring(at + 1);
    }
}
