ALTER SEQUENCE inventory.goods_id_seq RENAME TO products_id_seq;

ALTER TABLE inventory.goods RENAME CONSTRAINT pk__goods__id TO pk__products__id;

ALTER TABLE inventory.goods RENAME TO products;
