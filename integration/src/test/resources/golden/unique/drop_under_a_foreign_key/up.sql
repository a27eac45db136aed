ALTER TABLE shop.products DROP CONSTRAINT fk__products__country__countries;

ALTER TABLE shop.countries DROP CONSTRAINT uq__countries__code;

DROP INDEX shop.ix__products__country;
