-- What is over its deadline, for the count of what waits for an operator; PostgreSQL has a partial index for it.
CREATE INDEX ix_case_breached ON card_case (breached_at);
-- Readings in the order in which they are compared with what issuers recognised since.
DROP INDEX ix_reading_created;
CREATE INDEX ix_reading_created ON reading (created_at, case_id);
