ALTER INDEX shop.notes_text RENAME TO notes_words;
