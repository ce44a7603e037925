-- What stands between an item and a person: a lease that ends for good, who escalated the item, who gave it back.
ALTER TABLE review_item ADD COLUMN lease_ends TIMESTAMP WITH TIME ZONE;
ALTER TABLE review_item ADD COLUMN senior BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE review_item ADD COLUMN escalation_note VARCHAR(2000) DEFAULT '' NOT NULL;

CREATE TABLE review_aside (
  item_id   UUID NOT NULL REFERENCES review_item (id) ON DELETE CASCADE,
  person_id UUID NOT NULL,
  until     TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (item_id, person_id)
);

-- Written before a code is shown. Counted by the hour and person.
CREATE TABLE reveal (
  id          UUID PRIMARY KEY,
  item_id     UUID NOT NULL,
  case_id     UUID NOT NULL REFERENCES card_case (id),
  person_id   UUID NOT NULL,
  reason      VARCHAR(400) NOT NULL,
  revealed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX ix_reveal_person ON reveal (person_id, revealed_at);
