CREATE FUNCTION shop.added(total bigint, price integer) RETURNS bigint LANGUAGE sql IMMUTABLE RETURN coalesce(total, 0) + price;

CREATE AGGREGATE shop.total(integer) (SFUNC = shop.added, STYPE = bigint);

COMMENT ON AGGREGATE shop.total(integer) IS 'all together';
REVOKE EXECUTE ON FUNCTION shop.total(integer) FROM PUBLIC;
CREATE AGGREGATE shop.longest(text) (SFUNC = pg_catalog.text_larger, STYPE = text, SORTOP = OPERATOR(pg_catalog.>), COMBINEFUNC = pg_catalog.text_larger, PARALLEL = SAFE);
CREATE AGGREGATE shop.mean(numeric) (SFUNC = numeric_avg_accum, STYPE = internal, SSPACE = 128, FINALFUNC = numeric_avg, COMBINEFUNC = numeric_avg_combine, SERIALFUNC = numeric_avg_serialize, DESERIALFUNC = numeric_avg_deserialize, MSFUNC = numeric_avg_accum, MINVFUNC = numeric_accum_inv, MSTYPE = internal, MSSPACE = 128, MFINALFUNC = numeric_avg, FINALFUNC_MODIFY = SHAREABLE, MFINALFUNC_MODIFY = READ_WRITE, PARALLEL = RESTRICTED);
CREATE AGGREGATE shop.counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE shop.quoted(text) (SFUNC = textcat, STYPE = text, INITCOND = E'it''s \\ "so"');
CREATE AGGREGATE shop.middle(fraction double precision ORDER BY value anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE shop.place(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
