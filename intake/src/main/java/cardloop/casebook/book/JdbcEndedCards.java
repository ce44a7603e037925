package cardloop.casebook.book;

import cardloop.casebook.CardStage;
import cardloop.casebook.CaseId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many cards of each seller have ended and how: they grow for ever, and are counted as they end. A seller's row is the
 * last thing that a transaction locks, just before it commits, so that two of them never wait for each other in a ring.
 */
final class JdbcEndedCards {
    private final JdbcClient jdbc;

    JdbcEndedCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID sellerId, CardStage stage) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int bySeller = sellerId.compareTo(other.sellerId);
            return bySeller == 0 ? stage.compareTo(other.stage) : bySeller;
        }
    }

    /** A case has ended in the transaction at hand, or outside of any. */
    void ended(CaseId id, CardStage stage) {
        UUID seller = jdbc.sql("SELECT seller_id FROM card_case WHERE id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        Row row = new Row(seller, stage);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            inHand().cards.merge(row, 1, Integer::sum);
        } else {
            add(row, 1);
        }
    }

    private InHand inHand() {
        InHand inHand = (InHand) TransactionSynchronizationManager.getResource(this);
        if (inHand == null) {
            inHand = new InHand();
            TransactionSynchronizationManager.bindResource(this, inHand);
            TransactionSynchronizationManager.registerSynchronization(inHand);
        }
        return inHand;
    }

    private void add(Row row, int cards) {
        if (update(row, cards) == 0) {
            jdbc.sql("INSERT INTO ended_cards (seller_id, stage, cards) VALUES (?, ?, 0) ON CONFLICT DO NOTHING")
                    .params(row.sellerId(), row.stage().name())
                    .update();
            update(row, cards);
        }
    }

    private int update(Row row, int cards) {
        return jdbc.sql("UPDATE ended_cards SET cards = cards + ? WHERE seller_id = ? AND stage = ?")
                .params(cards, row.sellerId(), row.stage().name())
                .update();
    }

    /** What one transaction has ended so far. */
    private final class InHand implements TransactionSynchronization {
        private final Map<Row, Integer> cards = new TreeMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            cards.forEach(JdbcEndedCards.this::add);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JdbcEndedCards.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcEndedCards.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(JdbcEndedCards.this);
        }
    }
}
