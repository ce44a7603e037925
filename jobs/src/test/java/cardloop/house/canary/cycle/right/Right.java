package cardloop.house.canary.cycle.right;

import cardloop.house.canary.cycle.left.Left;
import java.util.List;

/** Breaks a rule: right knows left, left knows right. */
public record Right(List<Left> lefts) {}
