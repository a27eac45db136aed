INSERT INTO shop.countries (code) VALUES ('de'); INSERT INTO shop.products (country) VALUES ('de');
