-- step 1

ALTER TABLE shop.products ADD CONSTRAINT dear CHECK ((price > (3)::numeric)) NOT VALID;
