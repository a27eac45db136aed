CREATE SCHEMA shop;
CREATE TABLE shop."Sales of" ("of what" text, "group" integer) PARTITION BY RANGE ("of what", "group");
CREATE TABLE shop."it's PARTITION" PARTITION OF shop."Sales of" FOR VALUES FROM ('it''s', MINVALUE) TO ('{', MAXVALUE);
