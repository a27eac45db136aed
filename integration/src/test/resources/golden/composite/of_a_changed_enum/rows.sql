INSERT INTO shop.places (spot) VALUES ('(1,new)'), (NULL), ('(,)');
