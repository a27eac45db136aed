CREATE VIEW inventory.cheap AS
SELECT name
   FROM inventory.products
  WHERE (price < (10)::numeric);

GRANT SELECT ON inventory.cheap TO app;
