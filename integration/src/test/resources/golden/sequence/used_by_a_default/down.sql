ALTER TABLE shop.products
    ALTER COLUMN number DROP DEFAULT;

DROP SEQUENCE shop.numbers;
