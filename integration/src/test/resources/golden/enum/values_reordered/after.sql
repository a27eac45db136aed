CREATE TYPE shop.state AS ENUM ('new', 'sent', 'paid');
