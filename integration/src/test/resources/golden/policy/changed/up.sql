ALTER POLICY cheap ON shop.products
    TO app, clerk
    USING ((price < (20)::numeric))
    WITH CHECK ((price > (0)::numeric));
