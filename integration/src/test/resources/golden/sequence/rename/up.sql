ALTER SEQUENCE shop.numbers RENAME TO tickets;
