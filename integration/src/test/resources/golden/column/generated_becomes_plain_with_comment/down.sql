ALTER TABLE shop.products DROP COLUMN net;

ALTER TABLE shop.products ADD COLUMN net integer GENERATED ALWAYS AS ((price * 1)) STORED;

COMMENT ON COLUMN shop.products.net IS 'without';

ALTER TABLE shop.products DROP COLUMN gross;

ALTER TABLE shop.products ADD COLUMN gross integer GENERATED ALWAYS AS ((price * 2)) STORED;

COMMENT ON COLUMN shop.products.gross IS 'with tax';
