ALTER STATISTICS shop.together SET STATISTICS 60;

COMMENT ON STATISTICS shop.together IS 'they fit';
