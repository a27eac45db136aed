ALTER TABLE shop.products
    ALTER COLUMN code TYPE text;

DROP DOMAIN shop.code;
