package cardloop.access.people;

import cardloop.access.LoginTakenException;
import cardloop.access.NewPassword;
import cardloop.access.Person;
import cardloop.access.Role;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** The fixed people and keys of the demonstration. They exist only where its profile is on. */
public final class JdbcDemoPeople {
    private record Demo(String name, Role role, String displayName) {}

    private static final List<Demo> ALL = List.of(
            new Demo("seller", Role.SELLER, "卖家小林"),
            new Demo("seller2", Role.SELLER, "卖家小周"),
            new Demo("reviewer", Role.REVIEWER, "复核员小吴"),
            new Demo("senior", Role.SENIOR_REVIEWER, "高级复核员老郑"),
            new Demo("operator", Role.OPERATOR, "运营小王"),
            new Demo("downstream", Role.DOWNSTREAM, "下游商户"),
            new Demo("auditor", Role.AUDITOR, "审计员小陈"));

    private final JdbcPeople people;
    private final TransactionOperations transactions;

    public JdbcDemoPeople(JdbcPeople people, TransactionOperations transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    /** Adds who is missing; two programs may do it at once on one database, each keeps what the other added. */
    public void add() {
        ALL.forEach(this::add);
    }

    private void add(Demo demo) {
        String key = "demo-" + demo.name() + "-key";
        if (people.byApiKey(key).isPresent()) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> {
                Person person =
                        people.add(demo.name() + "@demo", NewPassword.ofTheDemo(), demo.role(), demo.displayName());
                people.keep(person.id(), "demo", key);
            });
        } catch (LoginTakenException addedByTheOther) {
            // The other program adds the same person and, in the same transaction, the key.
        }
    }
}
