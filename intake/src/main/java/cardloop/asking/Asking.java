package cardloop.asking;

import cardloop.format.CardFormats;
import cardloop.vault.PinSeal;
import java.time.Duration;

/**
 * What it takes to turn a grant into a call.
 *
 * @param formats tell the kind, and the batch where the number holds it and the seller did not say it
 * @param jitter how long after its grant the first byte may still leave
 */
record Asking(PinSeal seal, CardFormats formats, Duration jitter) {}
