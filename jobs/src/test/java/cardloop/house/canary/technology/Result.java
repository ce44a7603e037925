package cardloop.house.canary.technology;

import java.sql.ResultSet;

/** Breaks a rule: JDBC without saying so. */
public record Result(ResultSet rows) {}
