ALTER SEQUENCE shop.goods_id_seq RENAME TO products_id_seq;

ALTER TABLE shop.goods RENAME CONSTRAINT pk__goods__id TO pk__products__id;

ALTER TABLE shop.goods RENAME CONSTRAINT goods_id_not_null TO products_id_not_null;

ALTER TABLE shop.goods RENAME TO products;
