ALTER TYPE shop.box RENAME TO crate;
