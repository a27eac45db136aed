ALTER TYPE shop.state ADD VALUE 'draft' BEFORE 'new';
