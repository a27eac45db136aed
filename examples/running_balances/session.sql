INSERT INTO bank.movements (account, value) VALUES ('ann', 100);
INSERT INTO bank.movements (account, value) VALUES ('ann', -30.50), ('ben', 7);
SELECT clock_timestamp() AS noon \gset
INSERT INTO bank.movements (account, value) VALUES ('ann', 5);

SELECT account, id, balance FROM bank.movements_running_balances ORDER BY account, moment;

-- What was it then? One probe of an index, however many rows there are.
SELECT balance FROM bank.movements_running_balances
WHERE account = 'ann' AND moment <= :'noon' ORDER BY moment DESC LIMIT 1;
