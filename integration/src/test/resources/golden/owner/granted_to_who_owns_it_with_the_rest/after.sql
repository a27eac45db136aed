CREATE TABLE shop.notes (n serial, word text);
