ALTER SEQUENCE inventory.goods_id_seq RENAME TO products_id_seq;

ALTER TABLE inventory.goods RENAME CONSTRAINT pk__goods__id TO pk__products__id;

ALTER TABLE inventory.goods RENAME CONSTRAINT goods_name_not_null TO products_name_not_null;

ALTER TABLE inventory.goods RENAME CONSTRAINT goods_id_not_null TO products_id_not_null;

ALTER TABLE inventory.goods RENAME TO products;
