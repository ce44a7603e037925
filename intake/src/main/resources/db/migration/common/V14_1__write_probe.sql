-- A row a program, written again and again: what cannot be written is not healthy.
CREATE TABLE write_probe (
  program    VARCHAR(40) PRIMARY KEY,
  written_at TIMESTAMP WITH TIME ZONE NOT NULL
);
