-- The set in the old expression kept the session of the connection that made the column: once that one was closed, no card
-- could be written any more.
DROP INDEX uq_live_fingerprint;
ALTER TABLE card_case DROP COLUMN live_fingerprint;
ALTER TABLE card_case ADD COLUMN live_fingerprint BYTEA GENERATED ALWAYS AS
  (CASE WHEN stage <> 'REJECTED' AND stage <> 'WITHDRAWN' THEN fingerprint END);
CREATE UNIQUE INDEX uq_live_fingerprint ON card_case (live_fingerprint);
