INSERT INTO shop.lessons (hours) VALUES ('[1,3)');
