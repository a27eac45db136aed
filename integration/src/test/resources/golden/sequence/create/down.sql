DROP SEQUENCE shop.numbers;
