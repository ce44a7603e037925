-- One schema for H2 (PostgreSQL mode) and PostgreSQL. What differs is in the vendor folders.
-- Amounts are fen, rates are hundredths of a percent, times carry their offset.

-- people -------------------------------------------------------------------------------------------------------------
CREATE TABLE person (
  id            UUID PRIMARY KEY,
  login         VARCHAR(120) NOT NULL UNIQUE,
  password_hash VARCHAR(200),
  role          VARCHAR(20)  NOT NULL,
  display_name  VARCHAR(80)  NOT NULL,
  language      VARCHAR(5)   NOT NULL,
  disabled      BOOLEAN      NOT NULL,
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE api_key (
  id         UUID PRIMARY KEY,
  person_id  UUID NOT NULL REFERENCES person (id),
  name       VARCHAR(80) NOT NULL,
  prefix     VARCHAR(16) NOT NULL,
  key_hash   BYTEA NOT NULL UNIQUE,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  revoked_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE idempotent_answer (
  person_id    UUID NOT NULL,
  idem_key     VARCHAR(255) NOT NULL,
  request_hash BYTEA NOT NULL,
  status       INT,
  media_type   VARCHAR(80),
  sealed_body  BYTEA,
  started_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (person_id, idem_key)
);

-- what sellers sent --------------------------------------------------------------------------------------------------
CREATE TABLE submission (
  id         UUID PRIMARY KEY,
  seller_id  UUID NOT NULL REFERENCES person (id),
  channel    VARCHAR(10) NOT NULL,
  terms      VARCHAR(20) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX ix_submission_seller ON submission (seller_id, created_at);

CREATE TABLE photo (
  id            UUID PRIMARY KEY,
  submission_id UUID NOT NULL REFERENCES submission (id),
  idx           INT NOT NULL,
  sha256        BYTEA NOT NULL,
  media_type    VARCHAR(40) NOT NULL,
  sealed        BYTEA,
  quality       TEXT NOT NULL,
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- the casebook -------------------------------------------------------------------------------------------------------
CREATE TABLE card_case (
  id                 UUID PRIMARY KEY,
  submission_id      UUID NOT NULL REFERENCES submission (id),
  idx                INT NOT NULL,
  seller_id          UUID NOT NULL REFERENCES person (id),
  photo_id           UUID REFERENCES photo (id),
  kind               VARCHAR(64) NOT NULL,
  masked_number      VARCHAR(64) NOT NULL,
  sealed_key         BYTEA,
  fingerprint        BYTEA,
  number_fingerprint BYTEA,
  face_fen           BIGINT,
  rate               INT,
  payout_fen         BIGINT,
  region             VARCHAR(8),
  batch              VARCHAR(64),
  expires_on         DATE,
  reference          VARCHAR(100),
  findings           TEXT NOT NULL,
  stage              VARCHAR(16) NOT NULL,
  reason             VARCHAR(24),
  waiting            VARCHAR(24),
  owner              VARCHAR(10),
  deadline           TIMESTAMP WITH TIME ZONE,
  due_at             TIMESTAMP WITH TIME ZONE,
  lease              UUID,
  lease_until        TIMESTAMP WITH TIME ZONE,
  holds              INT NOT NULL,
  created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  updated_at         TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT uq_case_place UNIQUE (submission_id, idx)
);
CREATE INDEX ix_case_seller ON card_case (seller_id, created_at);

CREATE TABLE reading (
  case_id    UUID PRIMARY KEY REFERENCES card_case (id),
  sealed     BYTEA NOT NULL,
  doubtful   INT NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- asking issuers -----------------------------------------------------------------------------------------------------
CREATE TABLE question (
  id            VARCHAR(32) PRIMARY KEY,
  case_id       UUID NOT NULL REFERENCES card_case (id),
  purpose       VARCHAR(8) NOT NULL,
  run_key       VARCHAR(64) NOT NULL,
  priority      INT NOT NULL,
  issuer        VARCHAR(20) NOT NULL,
  kind          VARCHAR(24) NOT NULL,
  region        VARCHAR(8),
  lane          VARCHAR(40),
  state         VARCHAR(12) NOT NULL,
  due_at        TIMESTAMP WITH TIME ZONE NOT NULL,
  lease_until   TIMESTAMP WITH TIME ZONE,
  attempts      INT NOT NULL,
  rung          INT NOT NULL,
  challenge     VARCHAR(64),
  standing      VARCHAR(20),
  face_fen      BIGINT,
  balance_fen   BIGINT,
  batch         VARCHAR(64),
  answer_region VARCHAR(8),
  expires_on    DATE,
  activated_on  DATE,
  bind_requires VARCHAR(200),
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  answered_at   TIMESTAMP WITH TIME ZONE,
  applied       VARCHAR(24),
  CONSTRAINT uq_question_run UNIQUE (case_id, purpose, run_key)
);
CREATE INDEX ix_question_case ON question (case_id);

CREATE TABLE attempt (
  question_id VARCHAR(32) NOT NULL REFERENCES question (id),
  n           INT NOT NULL,
  egress      VARCHAR(45) NOT NULL,
  granted_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  outcome     VARCHAR(10),
  code        VARCHAR(200),
  ended_at    TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (question_id, n)
);

-- door: SUBMIT or WRONG_PIN; scope: an egress address, 'account', 'kind:CODE' or 'card:HEX'. Times are microseconds.
CREATE TABLE limit_row (
  issuer         VARCHAR(20) NOT NULL,
  door           VARCHAR(10) NOT NULL,
  scope          VARCHAR(80) NOT NULL,
  next_free_us   BIGINT NOT NULL,
  resting_until_us BIGINT NOT NULL,
  rest_step      INT NOT NULL,
  paused         BOOLEAN NOT NULL,
  granted        BIGINT NOT NULL,
  refused        BIGINT NOT NULL,
  PRIMARY KEY (issuer, door, scope)
);

-- One unit of a wrong-PIN budget: reserved by a grant, kept when the answer is "wrong PIN" or unknown, else returned.
CREATE TABLE limit_unit (
  issuer      VARCHAR(20) NOT NULL,
  scope       VARCHAR(80) NOT NULL,
  question_id VARCHAR(32) NOT NULL,
  n           INT NOT NULL,
  taken_us    BIGINT NOT NULL,
  PRIMARY KEY (issuer, scope, question_id, n)
);

-- people looking -----------------------------------------------------------------------------------------------------
CREATE TABLE sampling_draw (
  case_id      UUID PRIMARY KEY REFERENCES card_case (id),
  probability  DOUBLE PRECISION NOT NULL,
  draw         DOUBLE PRECISION NOT NULL,
  selected     BOOLEAN NOT NULL,
  why          VARCHAR(200) NOT NULL,
  seed_day     VARCHAR(10) NOT NULL,
  rule_version VARCHAR(20) NOT NULL,
  drawn_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE review_item (
  id           UUID PRIMARY KEY,
  case_id      UUID NOT NULL UNIQUE REFERENCES card_case (id),
  why          VARCHAR(200) NOT NULL,
  state        VARCHAR(10) NOT NULL,
  due_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  reviewer_id  UUID,
  lease_until  TIMESTAMP WITH TIME ZONE,
  verdict      VARCHAR(10),
  code         VARCHAR(24),
  note         VARCHAR(2000),
  decided_at   TIMESTAMP WITH TIME ZONE,
  created_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

-- money --------------------------------------------------------------------------------------------------------------
-- entries counts the postings of an account; account_n numbers them, so that balances form a chain.
CREATE TABLE account (
  id          VARCHAR(80) PRIMARY KEY,
  balance_fen BIGINT NOT NULL,
  entries     BIGINT NOT NULL,
  floor_fen   BIGINT,
  CONSTRAINT ck_floor CHECK (floor_fen IS NULL OR balance_fen >= floor_fen)
);

CREATE TABLE transfer (
  id         UUID PRIMARY KEY,
  kind       VARCHAR(20) NOT NULL,
  reference  VARCHAR(80) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT uq_transfer UNIQUE (kind, reference)
);

CREATE TABLE posting (
  transfer_id UUID NOT NULL REFERENCES transfer (id),
  n           INT NOT NULL,
  account_id  VARCHAR(80) NOT NULL REFERENCES account (id),
  account_n   BIGINT NOT NULL,
  amount_fen  BIGINT NOT NULL,
  balance_fen BIGINT NOT NULL,
  PRIMARY KEY (transfer_id, n),
  CONSTRAINT uq_posting_place UNIQUE (account_id, account_n)
);

CREATE TABLE payee (
  id              UUID PRIMARY KEY,
  seller_id       UUID NOT NULL REFERENCES person (id),
  channel_account VARCHAR(80) NOT NULL,
  name            VARCHAR(80) NOT NULL,
  created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
  removed_at      TIMESTAMP WITH TIME ZONE
);

CREATE TABLE payout (
  id            UUID PRIMARY KEY,
  seller_id     UUID NOT NULL REFERENCES person (id),
  payee_id      UUID NOT NULL REFERENCES payee (id),
  amount_fen    BIGINT NOT NULL,
  out_biz_no    VARCHAR(32) NOT NULL UNIQUE,
  status        VARCHAR(10) NOT NULL,
  reason        VARCHAR(60),
  channel_no    VARCHAR(60),
  rung          INT NOT NULL,
  sent_at       TIMESTAMP WITH TIME ZONE,
  due_at        TIMESTAMP WITH TIME ZONE,
  lease_until   TIMESTAMP WITH TIME ZONE,
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  updated_at    TIMESTAMP WITH TIME ZONE NOT NULL
);

-- the shelf ----------------------------------------------------------------------------------------------------------
CREATE TABLE stock_item (
  id               UUID PRIMARY KEY,
  case_id          UUID NOT NULL UNIQUE REFERENCES card_case (id),
  kind             VARCHAR(24) NOT NULL,
  face_fen         BIGINT NOT NULL,
  region           VARCHAR(8) NOT NULL,
  batch            VARCHAR(64),
  expires_on       DATE,
  bind_requires    VARCHAR(200) NOT NULL,
  state            VARCHAR(10) NOT NULL,
  pull_reason      VARCHAR(24),
  shelved_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  last_verified_at TIMESTAMP WITH TIME ZONE NOT NULL,
  pulled_at        TIMESTAMP WITH TIME ZONE
);

-- evidence -----------------------------------------------------------------------------------------------------------
CREATE TABLE event_chain (
  subject   VARCHAR(80) PRIMARY KEY,
  n         INT NOT NULL,
  last_hash BYTEA NOT NULL
);

CREATE TABLE event (
  subject      VARCHAR(80) NOT NULL,
  n            INT NOT NULL,
  at           TIMESTAMP WITH TIME ZONE NOT NULL,
  actor        VARCHAR(80) NOT NULL,
  what         VARCHAR(40) NOT NULL,
  why          VARCHAR(400) NOT NULL,
  rule_version VARCHAR(20) NOT NULL,
  previous     BYTEA NOT NULL,
  hash         BYTEA NOT NULL,
  PRIMARY KEY (subject, n)
);
