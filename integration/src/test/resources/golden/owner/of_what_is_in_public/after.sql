CREATE TYPE state AS ENUM ('new', 'sent');
CREATE TABLE "public"."notes" (id integer PRIMARY KEY, state "public".state);
