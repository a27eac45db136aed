DROP TRIGGER finance_journal_judge_unbalanced ON finance.journal_unbalanced;

DROP TRIGGER finance_journal_remember_unbalanced ON finance.journal;

DROP FUNCTION finance.finance_journal_remember_unbalanced();

DROP FUNCTION finance.finance_journal_judge_unbalanced();

DROP VIEW finance.journal_balances;

DROP TABLE finance.journal_unbalanced;

ALTER TABLE finance.journal DROP CONSTRAINT ck__journal__direction_value;

ALTER TABLE finance.journal DROP CONSTRAINT ck__journal__direction;

ALTER TABLE finance.journal DROP COLUMN direction;
