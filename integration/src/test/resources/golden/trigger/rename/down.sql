ALTER TRIGGER b_touch ON shop.products RENAME TO a_touch;
