DROP VIEW shop.totals;

DROP INDEX shop.ix_total;

ALTER TABLE shop.products DROP COLUMN total;

ALTER TABLE shop.products ADD COLUMN total numeric GENERATED ALWAYS AS ((price * 1.20)) STORED;

CREATE INDEX ix_total ON shop.products USING btree (total);

CREATE VIEW shop.totals AS
SELECT total
   FROM shop.products;
