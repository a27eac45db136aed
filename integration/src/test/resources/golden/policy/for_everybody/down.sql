ALTER POLICY cheap ON shop.products
    TO app;
