DROP MATERIALIZED VIEW shop.all_rates;

DROP FUNCTION shop.rate();

DROP TABLE shop.rates;
