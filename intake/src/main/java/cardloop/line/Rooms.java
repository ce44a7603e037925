package cardloop.line;

import cardloop.casebook.Casebook;
import cardloop.issuers.QuestionBook;
import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;

/** What every step of the line needs. */
record Rooms(Casebook casebook, QuestionBook questions, TransactionOperations transactions, Clock clock) {}
