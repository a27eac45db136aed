DO $guard$
DECLARE
    offending bigint := (
        SELECT coalesce(sum(equals), 0)
        FROM (
            SELECT count(*) AS equals FROM public.products
            GROUP BY code HAVING count(*) > 1
        ) AS doubles
    );
BEGIN
    IF offending > 0 THEN
        RAISE unique_violation USING
            MESSAGE = pg_catalog.concat('rows of public.products have the same code as another (pk__products__code is unique): ', offending),
            HINT = 'remove them, or make them different';
    END IF;
END
$guard$;

ALTER TABLE public.products DROP CONSTRAINT pk__products__id;

ALTER TABLE public.products DROP COLUMN id;

ALTER TABLE public.products ADD CONSTRAINT pk__products__code PRIMARY KEY (code);

CREATE TABLE public.tags (
    tag text NOT NULL,
    CONSTRAINT pk__tags__tag PRIMARY KEY (tag)
);
