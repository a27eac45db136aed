INSERT INTO shop.sales VALUES (1, 2);
