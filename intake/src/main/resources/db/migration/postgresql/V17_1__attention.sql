-- What waits for an operator is counted often and is little.
CREATE INDEX ix_case_attention ON card_case (stage) WHERE stage = 'PARKED' OR breached_at IS NOT NULL;
