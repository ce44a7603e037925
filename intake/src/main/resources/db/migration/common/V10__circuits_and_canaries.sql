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
