package cardloop.house.canary.crowd;

/** Breaks a rule where a room may hold one type. */
public record First() {}
