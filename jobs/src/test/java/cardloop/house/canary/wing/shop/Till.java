package cardloop.house.canary.wing.shop;

/** Nobody outside has to know it. */
class Till {}
