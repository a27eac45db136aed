ALTER TABLE shop.products RENAME TO articles;

ALTER TABLE shop.articles RENAME CONSTRAINT products_id_not_null TO articles_id_not_null;

ALTER TABLE shop.articles RENAME CONSTRAINT products_name_not_null TO articles_name_not_null;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__products__id TO pk__articles__id;

ALTER TABLE shop.articles RENAME CONSTRAINT uq__products__code TO uq__articles__code;

ALTER SEQUENCE shop.products_id_seq RENAME TO articles_id_seq;
