ALTER TYPE shop.amount RENAME TO money;
