-- A key that is open or accepted is live; two live ones cannot exist. Nulls do not collide.
ALTER TABLE card_case ADD COLUMN live_fingerprint BYTEA GENERATED ALWAYS AS
  (CASE WHEN stage NOT IN ('REJECTED', 'WITHDRAWN') THEN fingerprint END) STORED;
CREATE UNIQUE INDEX uq_live_fingerprint ON card_case (live_fingerprint);

CREATE INDEX ix_case_due ON card_case (stage, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ix_case_deadline ON card_case (deadline) WHERE deadline IS NOT NULL;
CREATE INDEX ix_question_due ON question (issuer, priority, due_at) WHERE state = 'OPEN';
CREATE INDEX ix_review_open ON review_item (due_at) WHERE state <> 'DECIDED';
CREATE INDEX ix_payout_due ON payout (due_at) WHERE due_at IS NOT NULL;
