DROP VIEW shop."some";
