package cardloop.house.canary.cycle.left;

import cardloop.house.canary.cycle.right.Right;

/** Breaks a rule: left knows right, right knows left. */
public record Left(Right right) {}
