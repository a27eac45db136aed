-- step 1

ALTER TABLE shop.lines DROP CONSTRAINT lines_pkey;

ALTER TABLE shop.lines
    ALTER COLUMN ordered DROP NOT NULL;

ALTER TABLE shop.lines
    ALTER COLUMN line DROP NOT NULL;
