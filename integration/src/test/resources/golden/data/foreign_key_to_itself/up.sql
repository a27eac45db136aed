DO $guard$
DECLARE
    offending bigint := (
        SELECT count(*) FROM public.people AS source
        WHERE source.boss_id IS NOT NULL
            AND NOT EXISTS (SELECT FROM public.people AS target WHERE target.id = source.boss_id)
    );
BEGIN
    IF offending > 0 THEN
        RAISE foreign_key_violation USING
            MESSAGE = pg_catalog.concat('rows of public.people point by boss_id to no row of public.people (fk_boss): ', offending),
            HINT = 'correct them, or add what they point to';
    END IF;
END
$guard$;

CREATE INDEX ix__people__boss_id ON public.people USING btree (boss_id);

ALTER TABLE public.people ADD CONSTRAINT fk_boss FOREIGN KEY (boss_id) REFERENCES public.people(id);
