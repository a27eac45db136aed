INSERT INTO finance.accounts (name) VALUES ('cash'), ('sales'), ('tax');

-- Rows with the same entry_id are one entry.
INSERT INTO finance.journal (entry_id, account_id, direction, value, memo) VALUES
    ('00000000-0000-0000-0000-000000000001', 1, 'debit', 119, 'tea'),
    ('00000000-0000-0000-0000-000000000001', 2, 'credit', 100, 'tea'),
    ('00000000-0000-0000-0000-000000000001', 3, 'credit', 19, 'tea');
SELECT a.name, b.balance FROM finance.journal_balances b JOIN finance.accounts a ON a.id = b.account_id ORDER BY a.id;

-- Several statements may make one; it must be even when the transaction ends.
BEGIN;
INSERT INTO finance.journal (entry_id, account_id, direction, value)
VALUES ('00000000-0000-0000-0000-000000000002', 1, 'debit', 50);
SELECT entry_id, difference FROM finance.journal_unbalanced;
INSERT INTO finance.journal (entry_id, account_id, direction, value)
VALUES ('00000000-0000-0000-0000-000000000002', 2, 'credit', 40);
COMMIT;
SELECT count(*) FROM finance.journal;

-- A value says how much, the direction says where.
INSERT INTO finance.journal (account_id, direction, value) VALUES (1, 'debit', -5);
INSERT INTO finance.journal (account_id, direction, value) VALUES (1, 'left', 5);
