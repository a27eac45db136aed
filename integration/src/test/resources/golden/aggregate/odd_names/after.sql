CREATE TYPE shop."St(ate" AS ENUM ('a');
CREATE FUNCTION shop."add.ed"(a bigint, b shop."St(ate") RETURNS bigint LANGUAGE sql IMMUTABLE RETURN a + 1;
CREATE AGGREGATE shop."to (t""al"(shop."St(ate") (SFUNC = shop."add.ed", STYPE = bigint, INITCOND = '0');
COMMENT ON AGGREGATE shop."to (t""al"(shop."St(ate") IS 'odd';
