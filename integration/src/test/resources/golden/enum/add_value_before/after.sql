CREATE TYPE shop.state AS ENUM ('draft', 'new', 'paid', 'sent');
