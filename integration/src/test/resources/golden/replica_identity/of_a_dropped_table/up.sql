DROP TABLE shop.notes;
