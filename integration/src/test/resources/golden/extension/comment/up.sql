COMMENT ON EXTENSION citext IS 'for codes';
