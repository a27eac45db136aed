-- step 1, transaction: none

DROP INDEX CONCURRENTLY shop.ux_name;
