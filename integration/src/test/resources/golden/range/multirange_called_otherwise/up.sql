ALTER TYPE shop.periods RENAME TO several;

ALTER FUNCTION shop.periods() RENAME TO several;

ALTER FUNCTION shop.periods(shop.period) RENAME TO several;

ALTER FUNCTION shop.periods(shop.period[]) RENAME TO several;
