-- A reading as the reader gave it, sealed, until an issuer has told whether the code is right; then only counts are kept.
ALTER TABLE reading ADD COLUMN as_read BYTEA;

CREATE TABLE reading_accuracy (
  kind            VARCHAR(24) PRIMARY KEY,
  codes           BIGINT NOT NULL,
  exact           BIGINT NOT NULL,
  undoubted       BIGINT NOT NULL,
  undoubted_wrong BIGINT NOT NULL,
  characters      BIGINT NOT NULL,
  errors          BIGINT NOT NULL
);

-- By bucket of the stated confidence, from the lowest.
CREATE TABLE reading_bucket (
  kind       VARCHAR(24) NOT NULL,
  bucket     INT NOT NULL,
  characters BIGINT NOT NULL,
  correct    BIGINT NOT NULL,
  PRIMARY KEY (kind, bucket)
);
