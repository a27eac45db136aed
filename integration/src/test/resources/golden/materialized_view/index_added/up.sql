CREATE INDEX cheap_price_idx ON shop.cheap USING btree (price);
