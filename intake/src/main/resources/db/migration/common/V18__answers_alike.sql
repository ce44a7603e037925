-- What sellers are told instead of due_at where that waits for the history of the card's number; else empty.
ALTER TABLE question ADD COLUMN told_due_at TIMESTAMP WITH TIME ZONE;

-- Whether the issuer had found the card by number and PIN before the question was opened.
ALTER TABLE question ADD COLUMN recognised BOOLEAN DEFAULT FALSE NOT NULL;

-- A wrong code counts once, however often it is sent: keyed hash of issuer, number and PIN.
ALTER TABLE wrong_code ADD COLUMN code_print BYTEA;
UPDATE wrong_code SET code_print = (SELECT fingerprint FROM card_case WHERE card_case.id = wrong_code.case_id);
