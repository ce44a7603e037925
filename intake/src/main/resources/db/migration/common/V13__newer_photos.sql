-- How many cards that a photo shows have a newer photo: it is not theirs any more, but their codes still stand on it.
ALTER TABLE photo ADD COLUMN cards_gone INT DEFAULT 0 NOT NULL;
