package cardloop.http.problem;

import cardloop.http.Problem;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a request ended in the middle, or went beyond what is taken. Whoever reads it need not know which. */
public final class BodyFaultException extends IOException {
    private static final long serialVersionUID = 1;
    private static final int BUSY_SECONDS = 5;

    private final transient Problem problem;

    private BodyFaultException(Problem problem, @Nullable Throwable cause) {
        super("the body of a request: " + problem.code(), cause);
        this.problem = problem;
    }

    /** The connection, or its client, gave up in the middle. */
    public static BodyFaultException cutOff(IOException why) {
        Problem problem = Problem.of(
                400,
                "incomplete_body",
                "上传中断，什么都没有保存，请重新发送。",
                "The body ended early; nothing was stored, send it again.");
        return new BodyFaultException(problem, why);
    }

    public static BodyFaultException tooLarge(long mostBytes) {
        return new BodyFaultException(Problem.bodyTooLarge(mostBytes), null);
    }

    /** Others are sending so much at this moment that there is no room for this. */
    public static BodyFaultException noRoom() {
        Problem problem = Problem.of(
                        503,
                        "unavailable",
                        "上传的人太多，什么都没有保存，请稍后重试。",
                        "Too much is being sent at once; nothing was stored, try again.")
                .retryAfter(BUSY_SECONDS);
        return new BodyFaultException(problem, null);
    }

    /** It ends early, or is no multipart body at all. */
    public static BodyFaultException malformed(Exception why) {
        Problem problem = Problem.of(
                400, "malformed_multipart", "上传的内容不完整，请重新上传。", "The multipart body does not parse; send it again.");
        return new BodyFaultException(problem, why);
    }

    public static BodyFaultException of(Problem problem) {
        return new BodyFaultException(problem, null);
    }

    public Problem problem() {
        return problem;
    }

    /** The fault behind what a parser or a framework made of it. */
    public static Optional<BodyFaultException> behind(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof BodyFaultException fault) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
