package cardloop.house.canary.technology;

import com.google.crypto.tink.Aead;

/** Breaks a rule: Tink without saying so. */
public record Sealer(Aead aead) {}
