INSERT INTO shop.countries (code) VALUES (1); INSERT INTO shop.products (country) VALUES (1);
