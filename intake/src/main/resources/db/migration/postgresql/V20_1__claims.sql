-- Indexes over the few rows that are looked for again and again. Those of the claims are in the second migration.
CREATE INDEX ix_question_lost ON question (lease_until) WHERE state = 'ASKING';
CREATE INDEX ix_question_parked ON question (due_at) WHERE state = 'PARKED';
CREATE INDEX ix_question_late ON question (answered_at)
  WHERE applied IN ('CAPTCHA', 'NO_REGION_LANE', 'NO_ANSWER', 'POSTPONED', 'CANARY');
CREATE INDEX ix_question_region ON question (run_key, lane, region) WHERE state = 'OPEN' AND region IS NOT NULL;
CREATE INDEX ix_attempt_refused ON attempt (egress, ended_at) WHERE outcome = 'Refused';
CREATE INDEX ix_review_mine ON review_item (reviewer_id) WHERE state = 'LEASED';
CREATE INDEX ix_case_open ON card_case (stage) WHERE stage NOT IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN');
CREATE INDEX ix_reading_as_read ON reading (created_at, case_id) WHERE as_read IS NOT NULL;
CREATE INDEX ix_limit_kind ON limit_row (issuer) WHERE scope LIKE 'kind:%';
