package cardloop.house.canary.technology;

import com.github.tomakehurst.wiremock.WireMockServer;

/** Breaks a rule: WireMock without saying so. */
public record Town(WireMockServer server) {}
