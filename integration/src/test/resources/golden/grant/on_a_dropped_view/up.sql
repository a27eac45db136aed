DROP VIEW inventory.cheap;
