package cardloop.reading.cards.opinion;

import java.util.Arrays;

/** Which place of one reading answers which place of another: the cheapest way to edit one into the other. */
final class Alignment {
    private static final int NOWHERE = -1;

    private Alignment() {}

    /** For each place of {@code reference} the place of {@code other} that answers it, or -1. */
    static int[] of(String reference, String other) {
        int[][] cost = costs(reference, other);
        int[] answers = new int[reference.length()];
        Arrays.fill(answers, NOWHERE);
        int i = reference.length();
        int j = other.length();
        while (i > 0 && j > 0) {
            if (cost[i][j] == cost[i - 1][j - 1] + (reference.charAt(i - 1) == other.charAt(j - 1) ? 0 : 3)) {
                answers[--i] = --j;
            } else if (cost[i][j] == cost[i - 1][j] + 2) {
                i--;
            } else {
                j--;
            }
        }
        return answers;
    }

    private static int[][] costs(String reference, String other) {
        int[][] cost = new int[reference.length() + 1][other.length() + 1];
        for (int i = 0; i <= reference.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = 2 * (i + j);
                } else {
                    int change = reference.charAt(i - 1) == other.charAt(j - 1) ? 0 : 3;
                    cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 2 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                }
            }
        }
        return cost;
    }
}
