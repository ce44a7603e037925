-- Whether a lane's issuer answers at all, one row a lane. silences: its last 20 calls as bits, the latest lowest, 1 for no
-- answer. step: how often it opened in a row, 0 while closed. probe: the one call that may go once it has been open.
CREATE TABLE lane_circuit (
  issuer         VARCHAR(20) NOT NULL,
  egress         VARCHAR(45) NOT NULL,
  silences       INT NOT NULL,
  step           INT NOT NULL,
  since_us       BIGINT NOT NULL,
  until_us       BIGINT NOT NULL,
  probe          VARCHAR(48),
  probe_until_us BIGINT NOT NULL,
  PRIMARY KEY (issuer, egress)
);

-- Cards of ours that we know: an issuer's are asked about before the night asks about its shelf. Never a case, credited,
-- shelved or sampled. One that was removed keeps its row for the questions about it, and neither key nor fingerprint.
CREATE TABLE canary (
  id                 UUID PRIMARY KEY,
  issuer             VARCHAR(20) NOT NULL,
  kind               VARCHAR(24) NOT NULL,
  masked_number      VARCHAR(64) NOT NULL,
  sealed_key         BYTEA,
  fingerprint        BYTEA UNIQUE,
  number_fingerprint BYTEA NOT NULL,
  face_fen           BIGINT NOT NULL,
  batch              VARCHAR(64),
  expected           VARCHAR(20) NOT NULL,
  added_at           TIMESTAMP WITH TIME ZONE NOT NULL,
  removed_at         TIMESTAMP WITH TIME ZONE
);

-- A question is about a case or about a canary; about a canary once a night.
ALTER TABLE question ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE question ADD COLUMN canary_id UUID REFERENCES canary (id);
ALTER TABLE question ADD CONSTRAINT ck_question_about CHECK ((case_id IS NULL) <> (canary_id IS NULL));
ALTER TABLE question ADD CONSTRAINT uq_question_canary UNIQUE (canary_id, run_key);

-- An issuer's part of a night while its canaries are asked about, and what came of it. ASKING and PAUSED keep the questions
-- of the part from being asked; CLEAR and RELEASED, and no row at all, do not.
CREATE TABLE canary_watch (
  run_key   VARCHAR(64) NOT NULL,
  issuer    VARCHAR(20) NOT NULL,
  state     VARCHAR(10) NOT NULL,
  why       VARCHAR(12),
  canary    VARCHAR(100),
  told      VARCHAR(20),
  since     TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (run_key, issuer)
);
