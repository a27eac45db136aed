INSERT INTO shop.products (name) VALUES ('Tea') RETURNING name, created_at = updated_at AS is_new;

-- A trigger keeps updated_at true, whatever the statement says.
UPDATE shop.products SET name = 'Green tea', updated_at = 'epoch'
RETURNING name, created_at < updated_at AS changed;

INSERT INTO shop.clicks (page) VALUES ('/') RETURNING created_at = now() AS just_now;
