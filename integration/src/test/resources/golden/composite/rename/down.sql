ALTER TYPE shop.crate RENAME TO box;
