CREATE TYPE shop."St(ate" AS ENUM ('a');
