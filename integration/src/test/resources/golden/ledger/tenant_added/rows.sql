INSERT INTO ops.stock (entry_id, sku, direction, value, idempotency_key) VALUES
    ('00000000-0000-0000-0000-000000000001', 'bolt', 'debit', 10, 'k1'),
    ('00000000-0000-0000-0000-000000000001', 'cash', 'debit', 5, 'k1'),
    ('00000000-0000-0000-0000-000000000001', 'cash', 'credit', 5, 'k1'),
    ('00000000-0000-0000-0000-000000000001', 'bolt', 'credit', 10, 'k1');
