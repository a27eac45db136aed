-- step 1, transaction: none

DROP INDEX CONCURRENTLY shop.dear_id;
