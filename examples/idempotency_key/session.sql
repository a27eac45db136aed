-- Called again, an event gives the same rows, and adds none.
SELECT id, account, value FROM bank.bank_movements_deposit('ann', 10, p_idempotency_key => 'order 7');
SELECT id, account, value FROM bank.bank_movements_deposit('ann', 10, p_idempotency_key => 'order 7');

-- Another call under the same key is a mistake.
SELECT id, account, value FROM bank.bank_movements_deposit('ann', 99, p_idempotency_key => 'order 7');

-- A plain INSERT says its key in the row.
INSERT INTO bank.movements (account, value, idempotency_key) VALUES ('ben', 5, 'order 8');
INSERT INTO bank.movements (account, value, idempotency_key) VALUES ('ben', 5, 'order 8');
SELECT account, value, idempotency_key FROM bank.movements ORDER BY id;
