-- Numbers of our own that people read out: R... on a submission's receipt, S... on an item of the shelf.
ALTER TABLE submission ADD COLUMN receipt_no VARCHAR(12);
CREATE UNIQUE INDEX ux_submission_receipt ON submission (receipt_no);
ALTER TABLE stock_item ADD COLUMN stock_no VARCHAR(12);
CREATE UNIQUE INDEX ux_stock_item_number ON stock_item (stock_no);
