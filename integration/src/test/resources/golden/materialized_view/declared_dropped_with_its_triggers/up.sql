DROP TRIGGER shop_daily_refresh ON shop.orders;

DROP FUNCTION shop.refresh_daily();

DROP FUNCTION shop.shop_daily_refresh();

DROP MATERIALIZED VIEW shop.daily;

DROP TABLE shop.daily_refreshes;
