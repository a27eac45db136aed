DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM public.people AS source
        WHERE (source.country IS NOT NULL OR source.town IS NOT NULL)
            AND NOT EXISTS (SELECT FROM public.towns AS target WHERE target.country = source.country AND target.name = source.town)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of public.people point by country, town to no row of public.towns (lives): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

ALTER TABLE public.people ADD CONSTRAINT lives FOREIGN KEY (country, town) REFERENCES public.towns(country, name) MATCH FULL;
