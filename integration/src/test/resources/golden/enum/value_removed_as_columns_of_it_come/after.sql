CREATE TYPE shop.size AS ENUM ('a', 'c');
