ALTER TYPE shop.state ADD VALUE 'it''s' AFTER 'new';

ALTER TYPE shop.state ADD VALUE 'checked' AFTER 'it''s';

ALTER TYPE shop.state ADD VALUE 'back';

ALTER TYPE shop.state ADD VALUE 'lost';
