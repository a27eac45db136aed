INSERT INTO towns (country, name) VALUES ('de', 'bonn'); INSERT INTO people (country, town) VALUES ('de', 'bonn'), (NULL, NULL);
