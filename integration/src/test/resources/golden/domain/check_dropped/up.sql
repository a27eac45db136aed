ALTER DOMAIN shop.code DROP CONSTRAINT code_check;
