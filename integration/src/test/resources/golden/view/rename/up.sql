ALTER VIEW shop.cheap RENAME TO bargains;
