package cardloop.house.canary.technology;

import org.springframework.transaction.support.TransactionOperations;

/** Breaks a rule: transactions without being a step. */
public record Deal(TransactionOperations transactions) {}
