ALTER TABLE shop.products
    ALTER COLUMN paid TYPE boolean USING paid = 'yes';
