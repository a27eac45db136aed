CREATE TYPE shop.state AS ENUM ('new');
ALTER TYPE shop.state OWNER TO auditor;
REVOKE USAGE ON TYPE shop.state FROM PUBLIC;
GRANT USAGE ON TYPE shop.state TO app;
CREATE TABLE shop.notes (state shop.state);
