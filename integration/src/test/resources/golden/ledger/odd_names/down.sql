DROP TRIGGER "_protect_O'dd Schema_User ""Table"" Größe $1 %s_update" ON "O'dd Schema"."User ""Table"" Größe $1 %s";

DROP TRIGGER "_protect_O'dd Schema_User ""Table"" Größe $1 %s_truncate" ON "O'dd Schema"."User ""Table"" Größe $1 %s";

DROP TRIGGER "_protect_O'dd Schema_User ""Table"" Größe $1 %s_delete" ON "O'dd Schema"."User ""Table"" Größe $1 %s";

DROP TRIGGER "O'dd Schema_User ""Table"" Größe $1 %s_keep_select_Größe ""x""" ON "O'dd Schema"."User ""Table"" Größe $1 %s";

DROP TRIGGER "O'dd Schema_User ""Table"" Größe $1 %s_claim_keys" ON "O'dd Schema"."User ""Table"" Größe $1 %s";

DROP FUNCTION "O'dd Schema"."_protect_O'dd Schema_User ""Table"" Größe $1 %s_update"();

DROP FUNCTION "O'dd Schema"."_protect_O'dd Schema_User ""Table"" Größe $1 %s_truncate"();

DROP FUNCTION "O'dd Schema"."_protect_O'dd Schema_User ""Table"" Größe $1 %s_delete"();

DROP FUNCTION "O'dd Schema"."_fill_O'dd Schema_User ""Table"" Größe $1 %s_select_Größe ""x"""();

DROP FUNCTION "O'dd Schema"."_O'dd Schema_User ""Table"" Größe $1 %s_Ab ""gleich""_rows"(text, text, numeric, text);

DROP FUNCTION "O'dd Schema"."O'dd Schema_User ""Table"" Größe $1 %s_select"(text, numeric, text);

DROP FUNCTION "O'dd Schema"."O'dd Schema_User ""Table"" Größe $1 %s_keep_select_Größe ""x"""();

DROP FUNCTION "O'dd Schema"."O'dd Schema_User ""Table"" Größe $1 %s_claim_keys"();

DROP FUNCTION "O'dd Schema"."O'dd Schema_User ""Table"" Größe $1 %s_Ab ""gleich"""(text, text, numeric, text, text);

DROP VIEW "O'dd Schema"."User ""Table"" Größe $1 %s_Über ""all""_balances";

DROP VIEW "O'dd Schema"."User ""Table"" Größe $1 %s_running_balances";

DROP VIEW "O'dd Schema"."User ""Table"" Größe $1 %s_latest";

DROP TABLE "O'dd Schema"."User ""Table"" Größe $1 %s_select_Größe ""x""_running";

DROP TABLE "O'dd Schema"."User ""Table"" Größe $1 %s_select_Größe ""x""_kept";

DROP TABLE "O'dd Schema"."User ""Table"" Größe $1 %s_keys";

DROP TABLE "O'dd Schema"."User ""Table"" Größe $1 %s";

DROP SCHEMA "O'dd Schema";
