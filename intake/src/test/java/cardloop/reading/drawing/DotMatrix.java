package cardloop.reading.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Digits and capitals of a needle printer: seven rows of five dots, drawn for these tests. */
final class DotMatrix {
    static final double ADVANCE = 0.96;

    private static final double PITCH = 1 / 6.2;
    private static final int ROWS = 7;
    private static final int COLUMNS = 5;
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-";

    /** Two hexadecimal digits a row from the top, for each of {@link #CHARACTERS}; the fifth bit is the leftmost dot. */
    private static final String[] DOTS = {
        "0E11151515110E", "040C140404041F", "0E11010204081F", "1F02040201110E", "0206060A121F02", "1F101E0101110E",
        "0608101E11110E", "1F010202040404", "0E11110E11110E", "0E11110F01020C", "040A0A111F1111", "1E11111E11111E",
        "0F10101010100F", "1C12111111121C", "1F10101C10101F", "1F10101C101010", "0E11101311110F", "1111111F111111",
        "0E04040404040E", "0701010101110E", "11121418141211", "1010101010101F", "111B1511111111", "11191515131111",
        "0E11111111110E", "1E11111E101010", "0E11111115120D", "1E11111E121111", "0F10100E01011E", "1F040404040404",
        "1111111111110E", "111111110A0A04", "11111115151B11", "11110A040A1111", "1111110A040404", "1F01020408101F",
        "0000001F000000"
    };

    private DotMatrix() {}

    static Path2D outline(char character, double dot) {
        var outline = new Path2D.Double();
        int at = CHARACTERS.indexOf(character);
        for (int row = 0; row < ROWS && at >= 0; row++) {
            int bits = Integer.parseInt(DOTS[at].substring(2 * row, 2 * row + 2), 16);
            for (int column = 0; column < COLUMNS; column++) {
                if ((bits >> (COLUMNS - 1 - column) & 1) == 1) {
                    double x = (column + 0.6) * PITCH;
                    double y = (row - ROWS + 0.6) * PITCH;
                    outline.append(new Ellipse2D.Double(x - dot / 2, y - dot / 2, dot, dot), false);
                }
            }
        }
        return outline;
    }
}
