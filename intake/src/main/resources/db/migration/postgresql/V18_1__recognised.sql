-- A budget of wrong PINs that is nearly used up is left to these, however many others wait.
CREATE INDEX ix_question_recognised ON question (issuer, priority, due_at) WHERE state = 'OPEN' AND recognised;
