package cardloop.access.live;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.ReflectionUtils;

/**
 * Which settings of contracts are those of the pretend town: there every text that has a default is the town's, and every
 * address is plain. A contract that is added to the house is looked at without a line here.
 */
final class LiveProperties {
    private static final String FOR_ALL_ISSUERS = "cardloop.asking";

    /** One text of a contract. */
    private record Term(String prefix, String name, String value, String preset) {
        String setting() {
            return prefix + "." + name;
        }

        boolean isAddress() {
            return name.endsWith("-url");
        }

        Optional<String> fault() {
            if (isAddress()) {
                return value.isEmpty() || value.startsWith("https://")
                        ? Optional.empty()
                        : Optional.of(setting() + ": not https");
            }
            boolean isPretended = (!preset.isEmpty() && value.equals(preset))
                    || value.toLowerCase(Locale.ROOT).contains("demo");
            return isPretended ? Optional.of(setting() + ": the demonstration's") : Optional.empty();
        }
    }

    private LiveProperties() {}

    /** A sentence for each setting that is not fit for real cards, beginning with its name, never with its value. */
    static List<String> faults(List<?> settings) {
        List<Term> terms = settings.stream()
                .filter(bean -> isContract(prefix(bean)))
                .flatMap(LiveProperties::terms)
                .toList();
        boolean isSharedAddressUsed = terms.stream()
                .anyMatch(term -> term.name().equals("base-url") && term.value().isEmpty());
        return terms.stream()
                .filter(term -> isSharedAddressUsed || !term.prefix().equals(FOR_ALL_ISSUERS))
                .flatMap(term -> term.fault().stream())
                .sorted()
                .toList();
    }

    private static boolean isContract(String prefix) {
        return prefix.startsWith("cardloop.issuer-")
                || prefix.equals("cardloop.payout-channel")
                || prefix.equals(FOR_ALL_ISSUERS);
    }

    private static String prefix(Object bean) {
        ConfigurationProperties named = bean.getClass().getAnnotation(ConfigurationProperties.class);
        return named == null ? "" : named.prefix();
    }

    private static Stream<Term> terms(Object contract) {
        RecordComponent[] parts = contract.getClass().getRecordComponents();
        Parameter[] parameters =
                contract.getClass().getDeclaredConstructors()[0].getParameters();
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].getType() == String.class || parts[i].getType() == URI.class)
                .mapToObj(i -> new Term(
                        prefix(contract),
                        dashed(parts[i].getName()),
                        value(parts[i], contract),
                        preset(parameters[i])));
    }

    private static String value(RecordComponent part, Object contract) {
        ReflectionUtils.makeAccessible(part.getAccessor());
        return String.valueOf(ReflectionUtils.invokeMethod(part.getAccessor(), contract));
    }

    private static String preset(Parameter parameter) {
        DefaultValue preset = parameter.getAnnotation(DefaultValue.class);
        return preset == null || preset.value().length == 0 ? "" : preset.value()[0];
    }

    private static String dashed(String name) {
        return name.replaceAll("(\\p{Upper})", "-$1").toLowerCase(Locale.ROOT);
    }
}
