DROP EXTENSION earthdistance;

DROP EXTENSION cube;
