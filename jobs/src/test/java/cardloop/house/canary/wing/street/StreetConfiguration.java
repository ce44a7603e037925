package cardloop.house.canary.wing.street;

import cardloop.house.canary.wing.shop.cellar.CellarConfiguration;

/** A program wires rooms by name. */
class StreetConfiguration {
    CellarConfiguration cellar = new CellarConfiguration();
}
