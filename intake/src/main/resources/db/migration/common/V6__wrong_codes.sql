-- Codes that nobody recognised or that are another seller's card: what the budgets for wrong codes count, once a case.
-- Addresses are kept as keyed hashes of the network alone.
ALTER TABLE submission ADD COLUMN address_print BYTEA;

CREATE TABLE wrong_code (
  case_id       UUID PRIMARY KEY REFERENCES card_case (id),
  seller_id     UUID NOT NULL REFERENCES person (id),
  address_print BYTEA,
  drawn_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX ix_wrong_code_seller ON wrong_code (seller_id, drawn_at);
CREATE INDEX ix_wrong_code_address ON wrong_code (address_print, drawn_at);
CREATE INDEX ix_wrong_code_drawn ON wrong_code (drawn_at);

INSERT INTO wrong_code (case_id, seller_id, drawn_at)
  SELECT id, seller_id, updated_at FROM card_case WHERE stage = 'REJECTED' AND reason = 'NOT_RECOGNISED';
