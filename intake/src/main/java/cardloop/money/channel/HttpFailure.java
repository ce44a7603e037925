package cardloop.money.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Tells "surely not sent" from "may have happened": only what failed before a connection stood was not sent. */
final class HttpFailure {
    private HttpFailure() {}

    static ChannelAnswer of(IOException failure) {
        String cause = failure.getClass().getSimpleName();
        return switch (failure) {
            case ConnectTimeoutException _,
                    ConnectionRequestTimeoutException _,
                    ConnectException _,
                    NoRouteToHostException _,
                    UnknownHostException _ -> new ChannelAnswer.NotSent(cause);
            default -> new ChannelAnswer.Unknown(cause);
        };
    }
}
