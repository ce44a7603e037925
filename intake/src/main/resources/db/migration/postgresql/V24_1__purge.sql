-- The few that still hold a secret after their end, by age.
CREATE INDEX ix_case_key_ended ON card_case (updated_at) WHERE sealed_key IS NOT NULL AND stage IN ('REJECTED', 'WITHDRAWN');
CREATE INDEX ix_photo_kept ON photo (created_at) WHERE sealed IS NOT NULL;
CREATE INDEX ix_reading_created ON reading (created_at);
