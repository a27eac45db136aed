INSERT INTO shop.places (spot, spots) VALUES ('(1,2)', '{"(3,4)","(,)"}'), (NULL, '{}'), ('(,)', NULL);
