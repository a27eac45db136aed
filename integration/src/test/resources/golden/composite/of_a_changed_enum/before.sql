CREATE TYPE shop.state AS ENUM ('new', 'paid', 'sent');
CREATE TYPE shop.point AS (x integer, y shop.state);
