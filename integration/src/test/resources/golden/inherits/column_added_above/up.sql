ALTER TABLE shop.things ADD COLUMN size integer DEFAULT 1 NOT NULL;
