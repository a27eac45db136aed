CREATE TYPE shop.period AS RANGE (SUBTYPE = integer, MULTIRANGE_TYPE_NAME = shop.periods);
