ALTER POLICY cheap ON shop.products
    TO app
    USING ((price < (10)::numeric))
    WITH CHECK ((price > (0)::numeric));
