package cardloop.house.canary.arrow.card;

import cardloop.house.canary.arrow.format.Verdict;

/** Breaks the plan: a card must not know what checks it. */
public record AskingCard(Verdict verdict) {}
