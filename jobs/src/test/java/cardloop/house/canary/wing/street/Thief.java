package cardloop.house.canary.wing.street;

import cardloop.house.canary.wing.shop.Counter;
import cardloop.house.canary.wing.shop.cellar.Barrel;

/** Passes the counter by. */
class Thief {
    Counter counter = new Counter();
    Barrel barrel = new Barrel();
}
