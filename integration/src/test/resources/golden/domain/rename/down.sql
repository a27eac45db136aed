ALTER TYPE shop.money RENAME TO amount;
