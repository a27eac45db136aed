INSERT INTO "odd ""100%"" $guard$"."it's :a {b}" ("na""me % :b", "$guard$") VALUES ('a', 'b'), ('b', 'b');
