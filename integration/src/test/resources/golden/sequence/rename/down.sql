ALTER SEQUENCE shop.tickets RENAME TO numbers;
