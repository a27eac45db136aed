ALTER SCHEMA "Old.One" RENAME TO "new ""two""";
