-- A claim is an index scan that ends at its LIMIT. It must not sort: H2 locks every row that it has to sort.
CREATE INDEX ix_case_due ON card_case (stage, due_at);
CREATE INDEX ix_case_deadline ON card_case (deadline);
CREATE INDEX ix_question_due ON question (issuer, state, priority, due_at);
CREATE INDEX ix_question_state ON question (state, lease_until);
CREATE INDEX ix_question_applied ON question (applied);
CREATE INDEX ix_question_region ON question (run_key, lane, region);
CREATE INDEX ix_attempt_outcome ON attempt (egress, outcome, ended_at);
CREATE INDEX ix_review_state ON review_item (state, due_at);
CREATE INDEX ix_payout_due ON payout (due_at);
