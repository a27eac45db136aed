INSERT INTO shop.prices (value, price) VALUES ('08:00:2b:01:02:03', '1999-12-31 23:59:59.5');
