-- Parts of a card that were used, as 2000@2026-05-01 and more: known with the answer, and to whoever draws the card.
ALTER TABLE question ADD COLUMN splits VARCHAR(4000);
ALTER TABLE stock_item ADD COLUMN splits VARCHAR(4000);
