CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');
COMMENT ON TYPE shop.state IS 'how far it is';
