ALTER TABLE shop.articles RENAME CONSTRAINT uq__articles__code TO uq__products__code;

ALTER TABLE shop.articles RENAME CONSTRAINT pk__articles__id TO pk__products__id;

ALTER TABLE shop.articles RENAME TO products;
