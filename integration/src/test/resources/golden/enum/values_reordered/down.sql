ALTER TYPE shop.state RENAME TO pgcraft_interim_1;

CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');

ALTER TABLE shop.orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE shop.state USING state::text::shop.state,
    ALTER COLUMN state SET DEFAULT 'new'::shop.state;

DROP TYPE shop.pgcraft_interim_1;
