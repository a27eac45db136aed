CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');

COMMENT ON TYPE shop.state IS 'how far it is';

ALTER TABLE shop.orders
    ALTER COLUMN state DROP DEFAULT,
    ALTER COLUMN state TYPE shop.state USING state::shop.state,
    ALTER COLUMN state SET DEFAULT 'new'::shop.state;
