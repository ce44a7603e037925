package cardloop.checkdigit;

import java.util.ArrayList;
import java.util.List;

/** Verhoeff by turning a pentagon about: corners change places, nothing is added or multiplied. */
final class Pentagon {
    private static final String AT_REST = "01234";
    /** Verhoeff's permutation as its cycles: 0 → 1 → 5 → 8 → 9 → 4 → 2 → 7 → 0 and 3 → 6 → 3. */
    private static final List<String> CYCLES = List.of("01589427", "36");

    /** Digit d of the first five turns d corners on; of the others it turns over, then d - 5 corners on. */
    private static final List<String> POSITIONS = positions();

    private Pentagon() {}

    /** Whether the moves of all digits together leave the pentagon where it was. */
    static boolean comesBack(String code) {
        String corners = AT_REST;
        for (int place = 0; place < code.length(); place++) {
            int digit = moved(code.charAt(code.length() - 1 - place) - '0', place);
            corners = seenFrom(corners, POSITIONS.get(digit));
        }
        return corners.equals(AT_REST);
    }

    private static int moved(int digit, int times) {
        for (String cycle : CYCLES) {
            int at = cycle.indexOf('0' + digit);
            if (at >= 0) {
                return cycle.charAt((at + times) % cycle.length()) - '0';
            }
        }
        throw new IllegalArgumentException("every digit stands in a cycle");
    }

    private static String seenFrom(String corners, String position) {
        StringBuilder moved = new StringBuilder();
        position.chars().forEach(corner -> moved.append(corners.charAt(corner - '0')));
        return moved.toString();
    }

    private static List<String> positions() {
        List<String> positions = new ArrayList<>();
        for (String side : List.of(AT_REST, "04321")) {
            for (int turned = 0; turned < AT_REST.length(); turned++) {
                StringBuilder position = new StringBuilder();
                for (int corner = 0; corner < AT_REST.length(); corner++) {
                    int from = side.charAt(corner) - '0';
                    position.append((from + turned) % AT_REST.length());
                }
                positions.add(position.toString());
            }
        }
        return positions;
    }
}
