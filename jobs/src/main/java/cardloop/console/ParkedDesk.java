package cardloop.console;

import cardloop.base.Event;
import cardloop.base.EventLog;
import cardloop.casebook.Attention;
import cardloop.casebook.JdbcAttention;
import cardloop.casebook.WaitingCase;
import cardloop.inquiry.InquiryId;
import cardloop.issuers.QuestionBook;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Questions and cards that wait for a person. Software never solves a challenge: it carries what a person read. */
public final class ParkedDesk {
    private static final int MOST_CASES = 200;

    private final QuestionBook questions;
    private final Challenges challenges;
    private final JdbcAttention attention;
    private final EventLog events;
    private final Consumer<Runnable> oneTransaction;

    public ParkedDesk(
            QuestionBook questions,
            Challenges challenges,
            JdbcAttention attention,
            EventLog events,
            Consumer<Runnable> oneTransaction) {
        this.questions = questions;
        this.challenges = challenges;
        this.attention = attention;
        this.events = events;
        this.oneTransaction = oneTransaction;
    }

    /** The issuers' challenges: where a person sees one, and where the answer goes. */
    public interface Challenges {
        Optional<URI> page(QuestionBook.Parked question);

        Outcome answer(QuestionBook.Parked question, String answer);
    }

    /** A question that waits, and where its challenge can be seen. */
    public record Waiting(QuestionBook.Parked question, Optional<URI> page) {}

    /** What came of an answer. */
    public enum Outcome {
        DONE,
        NOT_PARKED,
        /** The issuer did not take it. */
        WRONG,
        /** The issuer could not be reached. */
        NOT_POSSIBLE
    }

    public List<QuestionBook.Parked> parked() {
        return questions.parked();
    }

    public List<Waiting> waiting() {
        return parked().stream()
                .map(question -> new Waiting(question, challenges.page(question)))
                .toList();
    }

    /** How many cards are parked or over their deadline. */
    public Attention attention() {
        return attention.now();
    }

    /** Cards that wait for a person without a question of theirs doing so, and those over their deadline. */
    public List<WaitingCase> cases() {
        return attention.cases(MOST_CASES);
    }

    /** Answers the challenge, if there is one, and makes the question due again. */
    public Outcome answer(String id, Optional<String> answer, Event.Actor actor) {
        Optional<QuestionBook.Parked> question = questions.parked().stream()
                .filter(parked -> parked.id().value().equals(id))
                .findFirst();
        if (question.isEmpty()) {
            return Outcome.NOT_PARKED;
        }
        Outcome outcome = question.get()
                .challenge()
                .map(_ -> challenges.answer(question.get(), answer.orElse("")))
                .orElse(Outcome.DONE);
        if (outcome == Outcome.DONE) {
            resume(question.get(), actor);
        }
        return outcome;
    }

    private void resume(QuestionBook.Parked question, Event.Actor actor) {
        oneTransaction.accept(() -> {
            questions.resume(new InquiryId(question.id().value()));
            events.record(
                    question.subject().evidence(),
                    actor,
                    Event.Type.PARKED_ANSWERED,
                    question.challenge().isPresent() ? "a person answered the challenge" : "asked again by a person",
                    "-");
        });
    }
}
