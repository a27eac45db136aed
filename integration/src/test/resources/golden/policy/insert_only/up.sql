ALTER TABLE shop.products ENABLE ROW LEVEL SECURITY;

CREATE POLICY "odd one" ON shop.products
    FOR INSERT
    TO public
    WITH CHECK ((name <> 'it''s'::text));
