ALTER TABLE shop.products DROP COLUMN key;

DROP EXTENSION "uuid-ossp";
