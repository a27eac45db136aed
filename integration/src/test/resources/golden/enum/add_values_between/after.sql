CREATE TYPE shop.state AS ENUM ('new', 'it''s', 'checked', 'paid', 'sent', 'back', 'lost');
