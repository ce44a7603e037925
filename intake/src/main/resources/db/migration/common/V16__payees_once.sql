-- The account of a payee that was not removed, as all its spellings read: a seller has it once.
ALTER TABLE payee ADD COLUMN live_account VARCHAR(160);
CREATE UNIQUE INDEX uq_payee_live_account ON payee (seller_id, live_account);
