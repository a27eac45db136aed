ALTER TABLE shop.products ADD CONSTRAINT uq UNIQUE (name);
COMMENT ON CONSTRAINT uq ON shop.products IS 'one each';
