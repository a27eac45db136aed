ALTER TYPE shop.point ADD ATTRIBUTE y integer;
