package cardloop.reading.calibration;

import cardloop.reading.Accuracy.Bucket;
import cardloop.reading.Buckets;
import cardloop.reading.calibration.AsRead.Mark;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one reading adds to the count of its kind.
 *
 * @param exact every character of the code was read rightly
 * @param undoubted nothing of it was doubtful: a proven kind would have called it certain
 * @param characters of the true code
 * @param errors characters to add, drop or change to make what was read the code
 * @param buckets known characters by stated confidence, from the lowest to the highest
 */
record Tally(boolean exact, boolean undoubted, int characters, int errors, List<Bucket> buckets) {
    /**
     * @param number the true number, {@code ""} when the kind has none
     * @param pin the true PIN
     */
    static Tally of(AsRead read, String number, String pin) {
        int errors = distance(read.number(), number) + distance(read.pin(), pin);
        boolean undoubted = isUndoubted(read.number(), number) && isUndoubted(read.pin(), pin);
        return new Tally(
                errors == 0,
                undoubted,
                number.length() + pin.length(),
                errors,
                IntStream.range(0, Buckets.count())
                        .mapToObj(bucket ->
                                sum(bucket, counted(bucket, read.number(), number), counted(bucket, read.pin(), pin)))
                        .toList());
    }

    /** A kind without such a row asks for nothing there. */
    private static boolean isUndoubted(List<Mark> row, String truth) {
        boolean isRead = !row.isEmpty() && row.stream().allMatch(mark -> mark.isKnown() && !mark.doubtful());
        return truth.isEmpty() || isRead;
    }

    private static Bucket sum(int bucket, Bucket one, Bucket other) {
        return new Bucket(Buckets.from(bucket), one.characters() + other.characters(), one.right() + other.right());
    }

    /** Of a row of another length nobody knows which character was meant. */
    private static Bucket counted(int bucket, List<Mark> row, String truth) {
        int[] places = IntStream.range(0, row.size() == truth.length() ? row.size() : 0)
                .filter(place -> row.get(place).isKnown())
                .filter(place -> Buckets.of(row.get(place).permille()) == bucket)
                .toArray();
        long right = IntStream.of(places)
                .filter(place -> row.get(place).value() == truth.charAt(place))
                .count();
        return new Bucket(Buckets.from(bucket), places.length, right);
    }

    /** Levenshtein's; an unread character is wrong whatever stands there. */
    private static int distance(List<Mark> row, String truth) {
        int[] costs = IntStream.rangeClosed(0, truth.length()).toArray();
        for (int i = 1; i <= row.size(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= truth.length(); j++) {
                int changed = diagonal + (row.get(i - 1).value() == truth.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(changed, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[truth.length()];
    }
}
