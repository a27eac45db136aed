DROP INDEX shop.cheap_price_idx;
