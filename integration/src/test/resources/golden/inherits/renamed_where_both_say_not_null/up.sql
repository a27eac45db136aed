ALTER TABLE shop.products RENAME TO goods;

ALTER TABLE shop.goods RENAME CONSTRAINT products_id_not_null TO goods_id_not_null;

ALTER TABLE shop.goods RENAME CONSTRAINT pk__products__id TO pk__goods__id;

ALTER SEQUENCE shop.products_id_seq RENAME TO goods_id_seq;
