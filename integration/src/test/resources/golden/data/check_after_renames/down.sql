ALTER TABLE shop.articles DROP CONSTRAINT positive;

ALTER TABLE shop.articles DROP CONSTRAINT named;

ALTER SEQUENCE shop.articles_id_seq RENAME TO products_id_seq;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__articles__id TO pk__products__id;

ALTER TABLE shop.articles RENAME CONSTRAINT articles_id_not_null TO products_id_not_null;

ALTER TABLE shop.articles RENAME COLUMN name TO title;

ALTER TABLE shop.articles RENAME TO products;
