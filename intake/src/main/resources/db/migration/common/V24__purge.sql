-- What the purge looks for by age.
CREATE INDEX ix_answer_started ON idempotent_answer (started_at);
CREATE INDEX ix_stock_pulled ON stock_item (pulled_at);
