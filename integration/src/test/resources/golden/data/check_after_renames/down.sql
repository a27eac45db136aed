ALTER TABLE shop.articles DROP CONSTRAINT positive;

ALTER TABLE shop.articles DROP CONSTRAINT named;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__articles__id TO pk__products__id;

ALTER TABLE shop.articles RENAME COLUMN name TO title;

ALTER TABLE shop.articles RENAME TO products;
