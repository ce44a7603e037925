package cardloop.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well two kinds of things are told apart by what is seen of them: the area under the ROC curve, 0.5 for not at all and 1
 * for always. What is told in words is learnt from one half and tried on the other.
 */
final class Distinguisher {
    private final List<Double> ones = new ArrayList<>();
    private final List<Double> others = new ArrayList<>();

    private Distinguisher() {}

    /** By a number: whichever kind tends to have the greater one. */
    static double byNumber(List<Double> ones, List<Double> others) {
        Distinguisher seen = new Distinguisher();
        seen.ones.addAll(ones);
        seen.others.addAll(others);
        double area = seen.area();
        return Math.max(area, 1 - area);
    }

    /** By words: each is worth the share of the ones among those of the first half that showed it. */
    static double byWords(List<String> ones, List<String> others) {
        Map<String, int[]> learnt = new HashMap<>();
        ones.subList(0, ones.size() / 2).forEach(words -> learnt.computeIfAbsent(words, _ -> new int[2])[0]++);
        others.subList(0, others.size() / 2).forEach(words -> learnt.computeIfAbsent(words, _ -> new int[2])[1]++);
        Distinguisher seen = new Distinguisher();
        ones.subList(ones.size() / 2, ones.size()).forEach(words -> seen.ones.add(worth(learnt, words)));
        others.subList(others.size() / 2, others.size()).forEach(words -> seen.others.add(worth(learnt, words)));
        return seen.area();
    }

    private static double worth(Map<String, int[]> learnt, String words) {
        int[] counts = learnt.getOrDefault(words, new int[] {1, 1});
        return (double) counts[0] / (counts[0] + counts[1]);
    }

    /** The chance that one of the ones has the greater number than one of the others, ties counted by half. */
    private double area() {
        double won = 0;
        for (double one : ones) {
            for (double other : others) {
                won += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return won / ((double) ones.size() * others.size());
    }
}
