COMMENT ON CONSTRAINT code_check ON DOMAIN shop.code IS 'it''s not empty';

COMMENT ON DOMAIN shop.code IS 'what stands on the label';
