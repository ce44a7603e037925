package cardloop.base.evidence;

import cardloop.base.Bell;
import cardloop.base.ChainFault;
import cardloop.base.Event;
import cardloop.base.EventLog;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Rings the bell once what was recorded is committed: whatever makes work for somebody leaves an event. */
public final class JdbcRungEventLog implements EventLog {
    private final EventLog log;
    private final Bell bell;

    public JdbcRungEventLog(EventLog log, Bell bell) {
        this.log = log;
        this.bell = bell;
    }

    @Override
    public void record(String subject, Event.Actor actor, Event.Type what, String why, String ruleVersion) {
        log.record(subject, actor, what, why, ruleVersion);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        } else {
            bell.ring();
        }
    }

    @Override
    public List<Event> events(String subject) {
        return log.events(subject);
    }

    @Override
    public Optional<ChainFault> firstBroken(String subject) {
        return log.firstBroken(subject);
    }
}
