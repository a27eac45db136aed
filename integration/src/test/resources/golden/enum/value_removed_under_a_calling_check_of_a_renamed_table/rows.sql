insert into s.t(st) values ('happy')
