package cardloop.stub.issuer;

import cardloop.stub.limit.AddressStats;
import cardloop.stub.misbehaviour.Misbehaviour;
import cardloop.stub.misbehaviour.Temper;
import cardloop.stub.wire.Answer;
import cardloop.stub.wire.Question;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One pretend issuer. Not safe for threads: the town asks it one question at a time. */
public interface Issuer {
    /** Behind an address in the statistics: what came from it to a door for queries, which has a limit of its own. */
    String QUERIES = " queries";

    /** First step of its paths and its name in statistics and settings. */
    String name();

    Temper temper();

    /** Counts the arrival; an answer here means turned away for the rate or the address. */
    Optional<Answer> turnAway(Question question, Instant now);

    /** What the desk says to a question that was let in. */
    Answer answer(Question question, Instant now);

    /** The same answer with a signature that does not fit. */
    Answer spoilSignature(Answer answer);

    void follow(Misbehaviour misbehaviour);

    Map<String, AddressStats> stats();

    /** Forgets requests, counters and answers. */
    void forget();
}
