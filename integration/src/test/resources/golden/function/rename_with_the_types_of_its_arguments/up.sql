ALTER TYPE shop.state RENAME TO "sta,te";

ALTER TABLE shop."odd.Lines" RENAME TO lines;

ALTER ROUTINE shop.tell(shop."sta,te", shop.lines[], integer) RENAME TO say;
