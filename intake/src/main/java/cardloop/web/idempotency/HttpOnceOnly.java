package cardloop.web.idempotency;

import cardloop.http.HttpProblemWriter;
import cardloop.http.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Does a call and keeps its answer in the same transaction, so that no crash can double the one or lose the other. */
final class HttpOnceOnly {
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT_OF_OURS = 500;
    /** Refusals that say nothing about the request itself: their key is free again. */
    private static final Set<Integer> NOT_KEPT = Set.of(400, 401, 403, 405, 406, 413, 415, 429);

    private final JdbcKeptAnswers answers;
    private final TransactionOperations transactions;
    private final HttpProblemWriter problems;

    HttpOnceOnly(JdbcKeptAnswers answers, TransactionOperations transactions, HttpProblemWriter problems) {
        this.answers = answers;
        this.transactions = transactions;
        this.problems = problems;
    }

    void call(CallKey key, byte[] print, HttpCall call) throws IOException, ServletException {
        switch (answers.begin(key, print)) {
            case Beginning.Begun begun -> run(begun, call);
            case Beginning.Done(KeptAnswer answer) -> replay(answer, call);
            case Beginning.OtherRequest _ ->
                refuse(
                        call,
                        "idempotency_conflict",
                        "这个 Idempotency-Key 已用于另一个请求。",
                        "This key stands for another request.");
            case Beginning.InProgress _ -> inProgress(call);
        }
    }

    private void inProgress(HttpCall call) throws IOException {
        refuse(call, "idempotency_in_progress", "同一个请求还在处理中。", "The first call with this key is still running.");
    }

    private void refuse(HttpCall call, String code, String zh, String en) throws IOException {
        problems.write(Problem.of(409, code, zh, en).retryAfter(1), call.request(), call.response());
    }

    private void replay(KeptAnswer answer, HttpCall call) throws IOException {
        if (answer.wasShownOnce()) {
            problems.write(
                    Problem.of(409, "shown_once", "这份内容只显示一次，已经显示过了。", "This is shown once, and was."),
                    call.request(),
                    call.response());
            return;
        }
        HttpServletResponse response = call.response();
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (!answer.mediaType().isEmpty()) {
            response.setContentType(answer.mediaType());
        }
        response.getOutputStream().write(answer.body());
    }

    private void run(Beginning.Begun begun, HttpCall call) throws IOException, ServletException {
        ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(call.response());
        boolean isDone = false;
        try {
            boolean isKept = Boolean.TRUE.equals(transactions.execute(status -> {
                pass(call, captured);
                boolean kept = captured.getStatus() < FIRST_ERROR && answers.finish(begun, answer(call, captured));
                if (!kept) {
                    status.setRollbackOnly();
                }
                return kept;
            }));
            isDone = true;
            settle(begun, call, captured, isKept);
        } finally {
            if (!isDone) {
                answers.forget(begun);
            }
        }
    }

    /** Another call that took this one for dead has its place: then this one's effect is gone, and so is its answer. */
    private void settle(Beginning.Begun begun, HttpCall call, ContentCachingResponseWrapper captured, boolean isKept)
            throws IOException {
        if (!isKept && captured.getStatus() < FIRST_ERROR) {
            captured.resetBuffer();
            inProgress(new HttpCall(call.request(), captured, call.chain()));
        } else {
            keepRefusal(begun, captured);
        }
        captured.copyBodyToResponse();
    }

    /** The effect of a refused call was rolled back; its answer is kept by itself. */
    private void keepRefusal(Beginning.Begun begun, ContentCachingResponseWrapper captured) {
        int status = captured.getStatus();
        if (status < FIRST_ERROR) {
            return;
        }
        if (status >= FIRST_FAULT_OF_OURS || NOT_KEPT.contains(status)) {
            answers.forget(begun);
        } else {
            answers.finish(begun, asIs(captured));
        }
    }

    private static void pass(HttpCall call, ContentCachingResponseWrapper captured) {
        try {
            call.chain().doFilter(call.request(), captured);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("the call failed", e);
        }
    }

    private static KeptAnswer answer(HttpCall call, ContentCachingResponseWrapper captured) {
        return HttpShownOnceAdvice.isNotedOf(call.request())
                ? KeptAnswer.shownOnce(captured.getStatus())
                : asIs(captured);
    }

    private static KeptAnswer asIs(ContentCachingResponseWrapper captured) {
        String type = captured.getContentType();
        return new KeptAnswer(captured.getStatus(), type == null ? "" : type, captured.getContentAsByteArray());
    }
}
