package cardloop.money.channel;

/** What is known after one call to the channel. */
public sealed interface ChannelAnswer {
    /** The payee has the money. */
    record Succeeded(String channelNo) implements ChannelAnswer {}

    /** The channel has the transfer and works on it. */
    record Processing() implements ChannelAnswer {}

    /** The channel refused the transfer for good. */
    record Failed(String reason) implements ChannelAnswer {}

    /** The channel knows no such number; early after sending this says nothing. */
    record NotFound() implements ChannelAnswer {}

    /** The channel knows the number with another content: our mistake, for a person. */
    record Conflict() implements ChannelAnswer {}

    /** It may have happened. */
    record Unknown(String cause) implements ChannelAnswer {}

    /** Surely no byte of it left us. */
    record NotSent(String cause) implements ChannelAnswer {}
}
