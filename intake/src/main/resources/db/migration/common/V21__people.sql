-- Tries at a secret, by keyed hashes of who and where: what slows guessing down, the same for every program of the house.
-- A row without a try for an hour is forgotten, unless the pair it stands for came in lately.
CREATE TABLE guess (
  subject   BYTEA PRIMARY KEY,
  tries     INT NOT NULL,
  last_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  passed_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX ix_guess_last ON guess (last_at);

-- Counts changed passwords, and disablings: a session that began under another count is over.
ALTER TABLE person ADD COLUMN session_era INT DEFAULT 0 NOT NULL;

-- Codes that were sent to an address to prove it; the sign-up that waits for one brings the password's hash along.
CREATE TABLE one_time_code (
  id            UUID PRIMARY KEY,
  purpose       VARCHAR(16)  NOT NULL,
  login         VARCHAR(120) NOT NULL,
  code_hash     VARCHAR(200) NOT NULL,
  password_hash VARCHAR(200),
  tries         INT NOT NULL,
  expires_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  used_at       TIMESTAMP WITH TIME ZONE
);
CREATE INDEX ix_one_time_code_expires ON one_time_code (expires_at);
