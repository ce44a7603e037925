package cardloop.house.canary.arrow.stub;

/** Breaks nothing. */
public record PretendIssuer() {}
