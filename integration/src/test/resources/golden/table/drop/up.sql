ALTER TABLE shop.suppliers DROP CONSTRAINT fk__suppliers__product_id__products;

DROP TABLE shop.suppliers;
