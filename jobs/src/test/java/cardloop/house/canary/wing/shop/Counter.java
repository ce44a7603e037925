package cardloop.house.canary.wing.shop;

/** What the shop shows. */
public class Counter {}
