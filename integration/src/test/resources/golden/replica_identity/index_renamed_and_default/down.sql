ALTER TABLE shop.notes REPLICA IDENTITY USING INDEX notes_words;

ALTER INDEX shop.notes_words RENAME TO notes_text;
