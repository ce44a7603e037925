package cardloop.house.canary.arrow.format;

import cardloop.house.canary.arrow.stub.PretendIssuer;

/** Breaks the plan: nothing may use the pretend issuers. */
public record Verdict(PretendIssuer cheat) {}
