ALTER TABLE inventory.products RENAME TO goods;

ALTER TABLE inventory.goods RENAME CONSTRAINT products_id_not_null TO goods_id_not_null;

ALTER TABLE inventory.goods RENAME CONSTRAINT products_name_not_null TO goods_name_not_null;

ALTER TABLE inventory.goods RENAME CONSTRAINT pk__products__id TO pk__goods__id;

ALTER SEQUENCE inventory.products_id_seq RENAME TO goods_id_seq;
