package cardloop.house.canary.framework.card;

import org.springframework.core.io.Resource;

/** Breaks a rule: a room of the validators that knows Spring. */
public record SpringCard(Resource picture) {}
