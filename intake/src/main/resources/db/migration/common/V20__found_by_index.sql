-- What the line, the lanes, the night and the pages look for is found by an index. What differs between the databases, above
-- all what is claimed, is in the vendor folders.
CREATE INDEX ix_case_fingerprint ON card_case (fingerprint);
CREATE INDEX ix_case_of_seller ON card_case (seller_id, id);
CREATE INDEX ix_case_seller_stage ON card_case (seller_id, stage, id);
DROP INDEX ix_case_seller;
CREATE INDEX ix_submission_of_seller ON submission (seller_id, id);
DROP INDEX ix_submission_seller;
CREATE INDEX ix_key_person ON api_key (person_id);
CREATE INDEX ix_person_role ON person (role, login);

-- A night's questions by lane: what is open in the order it falls due, and what nobody has applied yet.
DROP INDEX ix_question_run;
CREATE INDEX ix_question_lane ON question (run_key, lane, state, due_at);
CREATE INDEX ix_question_unapplied ON question (run_key, lane, applied, state);
CREATE INDEX ix_attempt_granted ON attempt (granted_at);
CREATE INDEX ix_unit_taken ON limit_unit (issuer, scope, taken_us);
CREATE INDEX ix_unit_question ON limit_unit (question_id);

-- Whom a card drawn for is of: the rule asks how many of a seller were drawn for before.
ALTER TABLE sampling_draw ADD COLUMN seller_id UUID;
UPDATE sampling_draw SET seller_id = (SELECT c.seller_id FROM card_case c WHERE c.id = sampling_draw.case_id);
CREATE INDEX ix_draw_seller ON sampling_draw (seller_id);
CREATE INDEX ix_review_decided ON review_item (decided_at);

CREATE INDEX ix_payee_seller ON payee (seller_id);
CREATE INDEX ix_payout_seller ON payout (seller_id, created_at, id);
CREATE INDEX ix_shelf_verified ON stock_item (state, last_verified_at, id);

-- Ended cards, of which there are ever more, counted as they end. Those that are open are few enough to be counted each time.
CREATE TABLE ended_cards (
  seller_id UUID NOT NULL REFERENCES person (id),
  stage     VARCHAR(16) NOT NULL,
  cards     BIGINT NOT NULL,
  PRIMARY KEY (seller_id, stage)
);
INSERT INTO ended_cards (seller_id, stage, cards)
  SELECT seller_id, stage, COUNT(*) FROM card_case WHERE stage IN ('ACCEPTED', 'REJECTED', 'WITHDRAWN') GROUP BY seller_id, stage;
