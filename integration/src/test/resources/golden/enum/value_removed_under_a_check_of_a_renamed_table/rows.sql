insert into s.t(a,m) values (1,'ok')
