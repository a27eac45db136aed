CREATE TABLE shop.sales_rest PARTITION OF shop.sales
    DEFAULT;
