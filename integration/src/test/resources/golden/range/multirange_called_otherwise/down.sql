ALTER TYPE shop.several RENAME TO periods;

ALTER FUNCTION shop.several() RENAME TO periods;

ALTER FUNCTION shop.several(shop.period) RENAME TO periods;

ALTER FUNCTION shop.several(shop.period[]) RENAME TO periods;
