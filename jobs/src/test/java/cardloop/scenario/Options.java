package cardloop.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Options of a scenario, {@code --name=number}, each with its default. */
record Options(Map<String, Long> values) {
    /** @throws IllegalArgumentException for an option that there is not, or that is no number */
    static Options of(String[] args, String... defaults) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (String known : defaults) {
            put(values, known);
        }
        for (String arg : args) {
            String option = arg.startsWith("--") ? arg.substring(2) : arg;
            if (!values.containsKey(option.substring(0, Math.max(0, option.indexOf('='))))) {
                throw new IllegalArgumentException("'" + arg + "' is none of --" + String.join(", --", defaults));
            }
            put(values, option);
        }
        return new Options(values);
    }

    private static void put(Map<String, Long> values, String option) {
        int at = option.indexOf('=');
        values.put(option.substring(0, at), Long.valueOf(option.substring(at + 1)));
    }

    long number(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
