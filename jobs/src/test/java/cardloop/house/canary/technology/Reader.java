package cardloop.house.canary.technology;

import net.sourceforge.tess4j.ITesseract;

/** Breaks a rule: Tesseract without saying so. */
public record Reader(ITesseract engine) {}
