ALTER INDEX shop.notes_text RENAME TO notes_words;

ALTER TABLE shop.notes REPLICA IDENTITY FULL;
