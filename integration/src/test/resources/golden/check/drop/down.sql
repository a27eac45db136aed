ALTER TABLE shop.products ADD CONSTRAINT positive CHECK ((price > (0)::numeric));
