INSERT INTO shop.lessons (hours, breaks) VALUES ('[1,5)', '{[2,3)}'), ('empty', '{}'), (NULL, NULL);
