package cardloop.checking;

import cardloop.card.CardKind;
import cardloop.vault.PinSeal;
import java.time.Duration;
import java.util.function.Function;

/**
 * What it takes to turn a grant into a call.
 *
 * @param kinds by code
 * @param jitter how long after its grant the first byte may still leave
 */
record Asking(PinSeal seal, Function<String, CardKind> kinds, Duration jitter) {}
