ALTER TYPE shop.span_multirange RENAME TO period_multirange;

ALTER FUNCTION shop.span(integer, integer) RENAME TO period;

ALTER FUNCTION shop.span(integer, integer, text) RENAME TO period;

ALTER FUNCTION shop.span_multirange() RENAME TO period_multirange;

ALTER FUNCTION shop.span_multirange(shop.span) RENAME TO period_multirange;

ALTER FUNCTION shop.span_multirange(shop.span[]) RENAME TO period_multirange;

ALTER TYPE shop.span RENAME TO period;
