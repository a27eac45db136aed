ALTER DOMAIN shop.code SET DEFAULT 'new'::text;
