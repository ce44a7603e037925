package cardloop.house.canary.technology;

import org.apache.hc.core5.http.HttpHost;

/** Breaks a rule: HttpClient without saying so. */
public record Caller(HttpHost host) {}
