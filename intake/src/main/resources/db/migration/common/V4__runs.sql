-- Who holds a job's business day now, and what its last run passed over.

-- One row a job and business day. A run whose holder has not beaten for a while is dead; a wanted one is then resumed.
CREATE TABLE run_claim (
  job           VARCHAR(40) NOT NULL,
  business_date DATE NOT NULL,
  issuer        VARCHAR(20),
  until_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  wanted        BOOLEAN NOT NULL,
  stop_asked    BOOLEAN NOT NULL,
  holder        UUID,
  beat_at       TIMESTAMP WITH TIME ZONE,
  execution_id  BIGINT,
  PRIMARY KEY (job, business_date)
);

CREATE TABLE run_skip (
  job           VARCHAR(40) NOT NULL,
  business_date DATE NOT NULL,
  case_id       UUID NOT NULL REFERENCES card_case (id),
  issuer        VARCHAR(20),
  lane          VARCHAR(64),
  reason        VARCHAR(24) NOT NULL,
  skipped_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (job, business_date, case_id)
);

CREATE INDEX ix_question_run ON question (run_key, lane);
