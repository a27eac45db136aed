CREATE VIEW shop.cheap AS SELECT id, name FROM shop.products WHERE price < 9;
CREATE VIEW shop.names AS SELECT name FROM shop.cheap;
COMMENT ON VIEW shop.cheap IS 'not dear';
ALTER VIEW shop.cheap ALTER COLUMN name SET DEFAULT 'tea';
GRANT SELECT ON shop.cheap TO PUBLIC;
