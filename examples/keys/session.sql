-- serial_key, which a resource has if it names no other: it counts.
INSERT INTO shop.customers (name) VALUES ('Ann'), ('Ben') RETURNING id, name;

-- uuid_key: random.
INSERT INTO shop.carts (customer_id) VALUES (1) RETURNING substr(id::text, 15, 1) AS version;

-- uuid7_key: grows with time.
INSERT INTO shop.clicks (page) VALUES ('/'), ('/tea');
INSERT INTO shop.clicks (page) VALUES ('/cup') RETURNING substr(click_id::text, 15, 1) AS version;
SELECT (SELECT click_id FROM shop.clicks WHERE page = '/cup') = max(click_id::text)::uuid AS grows FROM shop.clicks;

-- natural_key and composite_key: what the rows have anyway.
INSERT INTO shop.countries VALUES ('AT', 'Austria');
INSERT INTO shop.prices VALUES ('AT', 'tea', 3.50);
INSERT INTO shop.prices VALUES ('AT', 'tea', 4) ON CONFLICT (country, sku) DO UPDATE SET price = excluded.price
RETURNING country, sku, price;
INSERT INTO shop.prices VALUES ('XX', 'tea', 4);
