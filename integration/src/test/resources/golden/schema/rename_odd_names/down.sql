ALTER SCHEMA "new ""two""" RENAME TO "Old.One";
