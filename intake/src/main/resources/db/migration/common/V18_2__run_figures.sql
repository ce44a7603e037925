-- What a run came to, kept at its end: its night's figures go on, with late answers and with the run that follows.
CREATE TABLE run_figures (
  execution_id BIGINT PRIMARY KEY,
  answered     INT NOT NULL,
  night        TEXT NOT NULL
);
