CREATE TYPE shop.state AS ENUM ('sent', 'new');
CREATE TYPE shop.point AS (x integer, name text, y shop.state);
