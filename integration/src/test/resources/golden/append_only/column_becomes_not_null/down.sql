ALTER TABLE hr.employees_root
    ALTER COLUMN salary DROP NOT NULL;
