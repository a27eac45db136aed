DROP INDEX shop.uq;
