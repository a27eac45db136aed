CREATE FUNCTION inventory.is_sku(candidate text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN candidate ~ '^[A-Z]{3}-[0-9]+$';
