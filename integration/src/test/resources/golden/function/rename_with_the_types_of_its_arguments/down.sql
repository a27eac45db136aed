ALTER ROUTINE shop.say(shop."sta,te", shop.lines[], integer) RENAME TO tell;

ALTER TABLE shop.lines RENAME TO "odd.Lines";

ALTER TYPE shop."sta,te" RENAME TO state;
