DROP TABLE shop."it's PARTITION";

DROP TABLE shop."Sales of";
