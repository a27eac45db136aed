ALTER VIEW shop.bargains RENAME TO cheap;
