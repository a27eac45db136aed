-- step 1

ALTER DOMAIN shop.code DROP CONSTRAINT plain;
