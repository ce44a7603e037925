-- Items that a reviewer has given back and is not to get yet.
CREATE INDEX ix_aside_person ON review_aside (person_id, until);
