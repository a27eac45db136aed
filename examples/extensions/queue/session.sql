INSERT INTO shop.mails (recipient) VALUES ('ann'), ('ben'), ('cleo');

-- A worker takes what waits; nobody else gets the same.
SET ROLE queue_worker;
INSERT INTO queue.workers (name) VALUES ('one') RETURNING id, name;
SELECT recipient FROM shop.mails_take(2) ORDER BY 1;
SELECT recipient FROM shop.mails_take(2) ORDER BY 1;
SELECT recipient FROM shop.mails_take(2) ORDER BY 1;
