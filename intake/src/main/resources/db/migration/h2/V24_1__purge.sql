-- The embedded file has no partial index; these serve the purge as well as they can.
CREATE INDEX ix_photo_kept ON photo (created_at);
CREATE INDEX ix_reading_created ON reading (created_at);
