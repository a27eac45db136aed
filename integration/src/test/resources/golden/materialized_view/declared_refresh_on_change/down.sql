DROP TRIGGER shop_daily_refresh ON shop.orders;

DROP MATERIALIZED VIEW shop.daily;

DROP FUNCTION shop.shop_daily_refresh();

DROP FUNCTION shop.refresh_daily();

DROP TABLE shop.daily_refreshes;
