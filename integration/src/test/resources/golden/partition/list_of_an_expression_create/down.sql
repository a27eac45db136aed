DROP TABLE shop.words_a;

DROP TABLE shop.words;
