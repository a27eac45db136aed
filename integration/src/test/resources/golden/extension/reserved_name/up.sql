CREATE EXTENSION "uuid-ossp" SCHEMA shop;

ALTER TABLE shop.products ADD COLUMN key uuid DEFAULT shop.uuid_generate_v4();
