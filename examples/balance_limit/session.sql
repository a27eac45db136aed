INSERT INTO bank.movements (account, value) VALUES ('ann', 100), ('ben', 50);

-- One statement is judged as a whole, and nothing of it is half done.
INSERT INTO bank.movements (account, value) VALUES ('ann', -80), ('ben', 80);
INSERT INTO bank.movements (account, value) VALUES ('ann', -80), ('ben', 80);
INSERT INTO bank.movements (account, value) VALUES ('ben', 900);
SELECT * FROM bank.movements_balances ORDER BY account;

-- The row that everybody must write who moves anything on an account; it is the owner's alone.
SELECT account, balance, entries FROM bank.movements_account_kept ORDER BY account;
