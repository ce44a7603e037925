package cardloop.testing.plans;

import cardloop.testing.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a database says of how it would find the rows of a statement. */
final class PlanReader {
    private static final Set<String> EXPLAINED = Set.of("SELECT", "UPDATE", "DELETE", "INSERT", "WITH");

    /** Of PostgreSQL's units: a page read in order is 1. So many cases have one page of each table, about. */
    private static final double CASES_A_PAGE = 40;

    /** A table, and by which index it is looked at. Comments hold views and subqueries once more, without quotes. */
    private static final Pattern H2_TABLE = Pattern.compile(
            "(?:FROM|JOIN|UPDATE|INTO|,)\\s+\"?public\"?\\.\"?(\\w+)\"?(?:\\s+\"?\\w+\"?)?\\s*/\\*\\s*public\\.([\\w.]+)(:?)([^*]*)");

    private static final Pattern NARROWED_BY = Pattern.compile("(\\w+)\\s*(?:=|<|>|IN\\(|IS )");

    /** By one of these alone a table is cut into a handful of pieces that grow with it. */
    private static final Set<String> COARSE = Set.of("issuer", "kind", "lane", "egress");

    /** And by these alone it is cut into pieces that a list of the newest must not sort. */
    private static final Set<String> WIDE = Set.of("seller_id", "stage", "state", "issuer", "kind", "lane", "egress");

    /** A seller is paid out once in a while. */
    private static final String FEW_A_SELLER = "payout";

    private static final Set<String> IN_HAND = Set.of("'OPEN'", "'LEASED'", "'PARKED'");

    private PlanReader() {}

    static boolean canBeExplained(String sql) {
        return EXPLAINED.contains(sql.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT));
    }

    /**
     * @param growing tables that must not be read from end to end
     * @param cases of the house that was asked
     */
    static List<String> faults(Vendor vendor, String plan, Set<String> growing, int cases) {
        return switch (vendor) {
            case H2 -> ofH2(plan, growing);
            case POSTGRESQL -> ofPostgres(plan, growing, cases / CASES_A_PAGE);
        };
    }

    private static List<String> ofH2(String plan, Set<String> growing) {
        List<String> faults = new ArrayList<>();
        boolean fewInOrder = plan.contains("/* index sorted */") && plan.contains("FETCH FIRST");
        boolean sortsForFew = plan.contains("ORDER BY") && plan.contains("FETCH FIRST") && !fewInOrder;
        Matcher looks = H2_TABLE.matcher(plan);
        while (looks.find()) {
            boolean narrowed = looks.group(3).equals(":") && !isCoarse(looks.group(4));
            boolean inOrder = fewInOrder && !looks.group(2).endsWith("tableScan");
            if (growing.contains(looks.group(1)) && !narrowed && !inOrder) {
                faults.add("reads all of " + looks.group(1));
            } else if (growing.contains(looks.group(1)) && sortsForFew && isWide(looks.group(1), looks.group(4))) {
                faults.add("sorts many of " + looks.group(1) + " for few");
            }
        }
        return faults;
    }

    private static boolean isCoarse(String conditions) {
        return narrowsByNoneBut(COARSE, conditions);
    }

    /** What is being worked on is little, whoever it belongs to. */
    private static boolean isWide(String table, String conditions) {
        return !table.equals(FEW_A_SELLER)
                && narrowsByNoneBut(WIDE, conditions)
                && IN_HAND.stream().noneMatch(conditions::contains);
    }

    private static boolean narrowsByNoneBut(Set<String> few, String conditions) {
        Set<String> columns = NARROWED_BY
                .matcher(conditions)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return !columns.isEmpty() && few.containsAll(columns);
    }

    private static List<String> ofPostgres(String plan, Set<String> growing, double dearest) {
        List<String> faults = new ArrayList<>();
        JsonNode top = JsonMapper.shared().readTree(plan).get(0).get("Plan");
        scans(top, growing, faults);
        double cost = top.get("Total Cost").asDouble();
        if (cost > dearest) {
            faults.add("costs " + cost);
        }
        return faults;
    }

    private static void scans(JsonNode node, Set<String> growing, List<String> faults) {
        String table = node.path("Relation Name").asString("");
        if (node.path("Node Type").asString("").endsWith("Seq Scan") && growing.contains(table)) {
            faults.add("reads all of " + table);
        }
        node.path("Plans").forEach(below -> scans(below, growing, faults));
    }
}
