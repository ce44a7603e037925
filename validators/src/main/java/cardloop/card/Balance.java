package cardloop.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is left on a card of which parts can be used (余额).
 *
 * @param fen 0 or more
 * @param splits uses of parts of it, at most {@link #MAX_SPLITS}; a refund gives back the money but not the part's place here
 */
public record Balance(long fen, List<Split> splits) {
    /** A longer history is no card's that anybody would sell. */
    public static final int MAX_SPLITS = 100;

    private static final String BETWEEN = ",";
    private static final String ON = "@";

    public Balance {
        splits = List.copyOf(splits);
        if (fen < 0 || splits.size() > MAX_SPLITS) {
            throw new IllegalArgumentException("a balance is 0 or more, of at most " + MAX_SPLITS + " splits");
        }
    }

    /**
     * A part of the face value that was spent (拆分).
     *
     * @param amountFen more than 0
     */
    public record Split(long amountFen, LocalDate usedOn) {
        public Split {
            if (amountFen <= 0) {
                throw new IllegalArgumentException("a split is more than 0 fen");
            }
        }

        private static Split of(String listed) {
            String[] parts = listed.split(ON, -1);
            return new Split(Long.parseLong(parts[0]), LocalDate.parse(parts[1]));
        }
    }

    /** Of which nothing was used. */
    public static Balance unused(long fen) {
        return new Balance(fen, List.of());
    }

    /** With splits as {@link #listed} wrote them. */
    public static Balance of(long fen, String listed) {
        List<Split> splits = listed.isEmpty()
                ? List.of()
                : Arrays.stream(listed.split(BETWEEN, -1)).map(Split::of).toList();
        return new Balance(fen, splits);
    }

    /** The splits as {@code 2000@2026-05-01,500@2026-05-02}, at most 4,000 characters; empty when there are none. */
    public String listed() {
        return splits.stream().map(split -> split.amountFen + ON + split.usedOn).collect(Collectors.joining(BETWEEN));
    }
}
