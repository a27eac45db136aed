CREATE TYPE shop.size AS ENUM ('a', 'b', 'c');
