package cardloop.throttle;

import cardloop.card.Region;

/**
 * A declared address our questions leave from.
 *
 * @param address numeric IP, bound as the local address of the connection
 * @param region where the issuer sees that address
 */
public record Egress(String address, Region region) {}
