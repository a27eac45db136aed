ALTER TABLE shop.lines DROP CONSTRAINT lines_note_fkey;

ALTER TABLE shop.notes SET UNLOGGED;
