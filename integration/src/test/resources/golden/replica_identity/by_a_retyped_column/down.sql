ALTER TABLE shop.notes
    ALTER COLUMN text TYPE text;
