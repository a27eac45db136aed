ALTER INDEX shop.notes_words RENAME TO notes_text;
