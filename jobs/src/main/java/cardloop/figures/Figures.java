package cardloop.figures;

import cardloop.nights.NightProgress;

/**
 * What a run of a night came to.
 *
 * @param night how far the night was at the end of the run
 * @param answered questions answered from the run's beginning to its end
 */
public record Figures(NightProgress night, int answered) {}
