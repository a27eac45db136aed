ALTER TYPE shop.span RENAME TO pgcraft_interim_1;

ALTER TYPE shop.spans RENAME TO pgcraft_interim_1_multi;

ALTER FUNCTION shop.span(integer, integer) RENAME TO pgcraft_interim_1;

ALTER FUNCTION shop.span(integer, integer, text) RENAME TO pgcraft_interim_1;

ALTER FUNCTION shop.spans() RENAME TO pgcraft_interim_1_multi;

ALTER FUNCTION shop.spans(shop.pgcraft_interim_1) RENAME TO pgcraft_interim_1_multi;

ALTER FUNCTION shop.spans(shop.pgcraft_interim_1[]) RENAME TO pgcraft_interim_1_multi;

CREATE TYPE shop.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = shop.spans);

ALTER TABLE shop.lessons
    ALTER COLUMN breaks TYPE shop.spans USING breaks::text::shop.spans,
    ALTER COLUMN hours TYPE shop.span USING hours::text::shop.span;

DROP TYPE shop.pgcraft_interim_1;

DROP FUNCTION shop.difference(integer, integer);
