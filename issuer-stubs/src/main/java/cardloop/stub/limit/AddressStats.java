package cardloop.stub.limit;

/**
 * What one issuer saw from one address.
 *
 * @param requests everything that arrived
 * @param refused turned away for rate or because the address is shut out
 * @param limit requests allowed in a window; 0 means unlimited
 * @param windowSeconds length of the window
 * @param worstWindow most arrivals in any window
 * @param violations arrivals that were one too many for the window ending with them
 */
public record AddressStats(
        long requests, long refused, int limit, long windowSeconds, int worstWindow, long violations) {}
