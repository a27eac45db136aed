-- Who is the login; whom the API serves comes from its claims.
SET request.jwt.claims = '{"sub": "ann"}';
INSERT INTO shop.prices (sku, price) VALUES ('tea', 3)
RETURNING sku, created_by = session_user AS by_login, created_as;

SET request.jwt.claims = '{"sub": "ben"}';
UPDATE shop.prices SET price = 4 RETURNING sku, created_as, updated_as, created_at < updated_at AS later;

-- Nobody dates back, and nobody signs with another name.
INSERT INTO shop.prices (sku, price, created_at, created_by, created_as) VALUES ('cup', 5, 'epoch', 'nobody', 'nobody')
RETURNING sku, created_at = now() AS now, created_by = session_user AS by_login, created_as;
UPDATE shop.prices SET created_as = 'nobody' WHERE sku = 'tea' RETURNING sku, created_as, updated_as;
