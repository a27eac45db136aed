ALTER TABLE hr.employees_entity
    ALTER COLUMN salary DROP NOT NULL;
