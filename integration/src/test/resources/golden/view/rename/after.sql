CREATE VIEW shop.bargains AS SELECT id, name FROM shop.products WHERE price < 9;
CREATE VIEW shop.names AS SELECT name FROM shop.bargains;
COMMENT ON VIEW shop.bargains IS 'not dear';
ALTER VIEW shop.bargains ALTER COLUMN name SET DEFAULT 'tea';
GRANT SELECT ON shop.bargains TO PUBLIC;
