DROP TRIGGER shop_customers_audit ON shop.customers;

DROP FUNCTION shop.shop_customers_audit();

ALTER TABLE shop.customers DROP COLUMN created_as;

ALTER TABLE shop.customers DROP COLUMN created_at;

ALTER TABLE shop.customers DROP COLUMN created_by;

ALTER TABLE shop.customers DROP COLUMN updated_as;

ALTER TABLE shop.customers DROP COLUMN updated_at;

ALTER TABLE shop.customers DROP COLUMN updated_by;
