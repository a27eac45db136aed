CREATE TABLE shop.rates (rate numeric);
CREATE FUNCTION shop.rate() RETURNS numeric LANGUAGE sql STABLE AS 'SELECT max(rate) FROM shop.rates';
CREATE MATERIALIZED VIEW shop.all_rates AS SELECT name, shop.rate() AS rate FROM shop.products;
