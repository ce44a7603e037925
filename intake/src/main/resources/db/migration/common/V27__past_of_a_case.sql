-- Since when a case stands at its stage, and how often its code was typed anew. Who has it is told by the stage alone.
ALTER TABLE card_case ADD COLUMN since TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL;
ALTER TABLE card_case ADD COLUMN corrections INTEGER DEFAULT 0 NOT NULL;
UPDATE card_case SET
  since = CASE WHEN stage = 'READING' THEN deadline - INTERVAL '10' MINUTE ELSE updated_at END,
  corrections = (SELECT COUNT(*) FROM event e
    WHERE e.subject = 'case:' || CAST(card_case.id AS VARCHAR) AND e.what = 'CORRECTED');
ALTER TABLE card_case DROP COLUMN owner;
