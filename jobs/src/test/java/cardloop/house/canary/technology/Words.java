package cardloop.house.canary.technology;

import picocli.CommandLine;

/** Breaks a rule: a command line without saying so. */
public record Words(CommandLine line) {}
