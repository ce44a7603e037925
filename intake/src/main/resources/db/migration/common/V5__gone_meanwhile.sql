-- A card that left the shelf while it was asked about is no longer counted as skipped, but as filtered.
DELETE FROM run_skip WHERE reason = 'OFF_SHELF';
UPDATE question SET applied = 'FILTERED' WHERE applied = 'OFF_SHELF';
