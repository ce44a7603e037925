-- The newest cards of all sellers that ended one way; PostgreSQL reads its primary key backwards.
CREATE INDEX ix_case_stage ON card_case (stage, id);
