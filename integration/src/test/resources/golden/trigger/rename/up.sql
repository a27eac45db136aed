ALTER TRIGGER a_touch ON shop.products RENAME TO b_touch;
