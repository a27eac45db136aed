ALTER TABLE inventory.products RENAME TO goods;

ALTER TABLE inventory.goods RENAME CONSTRAINT pk__products__id TO pk__goods__id;

ALTER SEQUENCE inventory.products_id_seq RENAME TO goods_id_seq;
