-- A question that was sent and not answered may be asked about at a door of its own: SUBMIT or QUERY is where it goes next.
-- sent_at is the first attempt that may have arrived; a ticket is what the issuer gave to ask about it, and no secret.
ALTER TABLE question ADD COLUMN door VARCHAR(8) DEFAULT 'SUBMIT' NOT NULL;
ALTER TABLE question ADD COLUMN ticket VARCHAR(200);
ALTER TABLE question ADD COLUMN sent_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE attempt ADD COLUMN door VARCHAR(8) DEFAULT 'SUBMIT' NOT NULL;

-- Why a lane stopped by itself: our credentials, our clock or our address. Empty when a person paused it.
ALTER TABLE limit_row ADD COLUMN alarm VARCHAR(200);

-- What the issuer said was left on the card, in fen; empty when it does not tell.
ALTER TABLE stock_item ADD COLUMN balance_fen BIGINT;
