CREATE TYPE shop.span AS RANGE (SUBTYPE = integer);
