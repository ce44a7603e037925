package cardloop.house.canary.wing.shop.cellar;

import cardloop.house.canary.wing.shop.Counter;

/** A room may use its own face. */
public class Barrel {
    Counter above = new Counter();
}
