CREATE TYPE shop.span AS RANGE (SUBTYPE = numeric, MULTIRANGE_TYPE_NAME = shop.spans);
