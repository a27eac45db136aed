DROP TYPE shop.span;

CREATE TYPE shop.span AS RANGE (SUBTYPE = bigint, MULTIRANGE_TYPE_NAME = shop.span_multirange);

ALTER TABLE shop.products
    ALTER COLUMN spans DROP DEFAULT,
    ALTER COLUMN spans TYPE shop.span_multirange USING spans::shop.span_multirange;

ALTER TABLE shop.products
    ALTER COLUMN spans SET DEFAULT '{}'::shop.span_multirange;

ALTER TABLE shop.products
    ALTER COLUMN sold TYPE shop.span USING sold::shop.span;

ALTER TABLE shop.products
    ALTER COLUMN sold SET DEFAULT '[1,5)'::shop.span;
