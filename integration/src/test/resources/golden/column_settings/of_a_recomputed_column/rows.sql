INSERT INTO shop.notes (text) VALUES ('a');
