package cardloop.house.canary.unmarked;

/** Breaks a rule: its package has no package-info. */
public record Unmarked() {}
