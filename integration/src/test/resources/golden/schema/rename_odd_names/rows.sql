INSERT INTO "Old.One".products (name) VALUES ('tea');
