DROP ROUTINE shop."to (t""al"(shop."St(ate");

DROP FUNCTION shop."add.ed"(bigint, shop."St(ate");
