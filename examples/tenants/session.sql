-- Ann and Ben log in themselves, and the owner says whose they are; the API logs in as authenticator.
CREATE ROLE ann LOGIN IN ROLE clerk;
CREATE ROLE ben LOGIN IN ROLE clerk;
CREATE ROLE authenticator LOGIN IN ROLE clerk;
SET ROLE keeper;
INSERT INTO shop.tenants (login, tenant) VALUES
    ('ann', '00000000-0000-0000-0000-00000000000a'), ('ben', '00000000-0000-0000-0000-00000000000b');
RESET ROLE;

-- Rows are whose the session is, and nobody has to say so.
SET SESSION AUTHORIZATION ann;
INSERT INTO shop.customers (email) VALUES ('info@example.com') RETURNING id, email, tenant_id;
INSERT INTO shop.orders (customer_id, amount) VALUES (1, 10);

-- Ben sees nothing of that: neither the rows, nor that the email is taken.
SET SESSION AUTHORIZATION ben;
SELECT * FROM shop.customers;
INSERT INTO shop.customers (email) VALUES ('info@example.com') RETURNING id, email, tenant_id;
UPDATE shop.orders SET amount = 0 RETURNING id;
INSERT INTO shop.orders (customer_id, amount) VALUES (1, 5);
INSERT INTO shop.orders (tenant_id, customer_id, amount) VALUES ('00000000-0000-0000-0000-00000000000a', 1, 5);

-- A claim counts for the login of the API, and for no other.
SET request.jwt.claims = '{"tenant_id": "00000000-0000-0000-0000-00000000000a"}';
SELECT id, email FROM shop.customers;
SET SESSION AUTHORIZATION authenticator;
SELECT id, email FROM shop.customers;
RESET request.jwt.claims;
SELECT id, email FROM shop.customers;

-- The owner is bound, too.
RESET SESSION AUTHORIZATION;
SET ROLE keeper;
SELECT count(*) FROM shop.customers;
