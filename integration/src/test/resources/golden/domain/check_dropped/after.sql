CREATE DOMAIN shop.code AS text;
