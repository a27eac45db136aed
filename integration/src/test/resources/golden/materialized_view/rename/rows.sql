INSERT INTO shop.products (name) VALUES ('tea');
REFRESH MATERIALIZED VIEW shop.sums;
