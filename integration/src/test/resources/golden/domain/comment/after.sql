CREATE DOMAIN shop.code AS text CHECK (VALUE <> '');
COMMENT ON DOMAIN shop.code IS 'what stands on the label';
COMMENT ON CONSTRAINT code_check ON DOMAIN shop.code IS 'it''s not empty';
