package cardloop.house.canary.wing.shop.cellar;

/** Wiring. */
public class CellarConfiguration {}
