CREATE TYPE shop.span AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = shop.spans);
