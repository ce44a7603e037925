-- No earlier than this the issuer looked at the card it told about: money rests on no older facts than its limit allows.
ALTER TABLE question ADD COLUMN facts_at TIMESTAMP WITH TIME ZONE;
UPDATE question SET facts_at = COALESCE(sent_at, answered_at) WHERE state = 'ANSWERED';

-- Since when an open case has been over the deadline of the stage it stands in; empty while it is in time.
ALTER TABLE card_case ADD COLUMN breached_at TIMESTAMP WITH TIME ZONE;
