DROP INDEX shop."some";
