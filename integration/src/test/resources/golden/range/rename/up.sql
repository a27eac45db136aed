ALTER TYPE shop.period RENAME TO span;

ALTER TYPE shop.period_multirange RENAME TO span_multirange;

ALTER FUNCTION shop.period(integer, integer) RENAME TO span;

ALTER FUNCTION shop.period(integer, integer, text) RENAME TO span;

ALTER FUNCTION shop.period_multirange() RENAME TO span_multirange;

ALTER FUNCTION shop.period_multirange(shop.span) RENAME TO span_multirange;

ALTER FUNCTION shop.period_multirange(shop.span[]) RENAME TO span_multirange;
