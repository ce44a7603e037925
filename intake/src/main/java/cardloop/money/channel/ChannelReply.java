package cardloop.money.channel;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the channel's answers. The table is closed: what it does not list is unknown. */
final class ChannelReply {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,60}");
    private static final int OK = 200;

    private ChannelReply() {}

    /** What an answer to a question says. */
    static ChannelAnswer toAsking(int httpStatus, byte[] body) {
        if (httpStatus != OK) {
            return new ChannelAnswer.Unknown(String.format(Locale.ROOT, "HTTP_%d", httpStatus));
        }
        try {
            return read(JSON.readTree(body));
        } catch (JacksonException e) {
            return new ChannelAnswer.Unknown("BROKEN_BODY");
        }
    }

    /** What an answer to a transfer says: here "not found" makes no sense. */
    static ChannelAnswer toSending(int httpStatus, byte[] body) {
        ChannelAnswer answer = toAsking(httpStatus, body);
        return answer instanceof ChannelAnswer.NotFound ? new ChannelAnswer.Unknown("NOT_FOUND") : answer;
    }

    private static ChannelAnswer read(JsonNode reply) {
        String code = code(reply, "code");
        return switch (code) {
            case "OK" -> readStatus(reply);
            case "NOT_FOUND" -> new ChannelAnswer.NotFound();
            case "CONFLICT" -> new ChannelAnswer.Conflict();
            default -> new ChannelAnswer.Unknown(code);
        };
    }

    private static ChannelAnswer readStatus(JsonNode reply) {
        String status = code(reply, "status");
        return switch (status) {
            case "SUCCESS" -> new ChannelAnswer.Succeeded(code(reply, "channelNo"));
            case "PROCESSING" -> new ChannelAnswer.Processing();
            case "FAILED" -> new ChannelAnswer.Failed(code(reply, "reason"));
            default -> new ChannelAnswer.Unknown("OK_" + status);
        };
    }

    /** A field that is a short code; anything else is not passed on. */
    private static String code(JsonNode reply, String field) {
        String text = reply.path(field).asString("");
        return CODE.matcher(text).matches() ? text : "UNREADABLE";
    }
}
