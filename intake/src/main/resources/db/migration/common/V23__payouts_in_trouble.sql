-- unreached: how often in a row the channel could not be reached; word: what it, or the way to it, said last.
ALTER TABLE payout ADD COLUMN unreached INT DEFAULT 0 NOT NULL;
ALTER TABLE payout ADD COLUMN word VARCHAR(200);
CREATE INDEX ix_payout_status ON payout (status, created_at);

-- A person wants a payout closed as failed; another one has to want the same.
CREATE TABLE payout_closing (
  payout_id UUID PRIMARY KEY REFERENCES payout (id),
  proof     VARCHAR(400) NOT NULL,
  person_id UUID NOT NULL REFERENCES person (id),
  asked_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
