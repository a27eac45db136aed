CREATE FUNCTION shop.net(gross numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT gross / 1.19';
CREATE FUNCTION shop.net(gross numeric, rate numeric) RETURNS numeric LANGUAGE sql AS 'SELECT gross / rate';
