-- A key that is open or accepted is live; two live ones cannot exist. Nulls do not collide.
ALTER TABLE card_case ADD COLUMN live_fingerprint BYTEA GENERATED ALWAYS AS
  (CASE WHEN stage NOT IN ('REJECTED', 'WITHDRAWN') THEN fingerprint END);
CREATE UNIQUE INDEX uq_live_fingerprint ON card_case (live_fingerprint);
-- No index serves the claims here: on H2 an index on the WHERE with an ORDER BY on another column locks every candidate.
