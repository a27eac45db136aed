ALTER TABLE shop.orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE text,
    ALTER COLUMN state SET DEFAULT 'new'::text;

DROP TYPE shop.state;
