CREATE TABLE shop.refunds (
    sale bigint,
    sold_at date
);

ALTER TABLE shop.sales ADD COLUMN shop bigint;

ALTER TABLE shop.refunds ADD CONSTRAINT refunds_sale_sold_at_fkey FOREIGN KEY (sale, sold_at) REFERENCES shop.sales(id, sold_at);

ALTER TABLE shop.sales ADD CONSTRAINT of_a_shop FOREIGN KEY (shop) REFERENCES shop.shops(id);
