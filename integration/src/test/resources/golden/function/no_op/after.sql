CREATE FUNCTION shop.net(gross numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT gross / 1.19';
