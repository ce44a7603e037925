-- What waits for an issuer, counted for the health of its lanes.
CREATE INDEX ix_question_waiting ON question (issuer, priority) WHERE state IN ('OPEN', 'ASKING');
