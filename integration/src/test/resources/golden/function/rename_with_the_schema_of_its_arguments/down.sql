ALTER ROUTINE store.say(store.status) RENAME TO tell;

ALTER TYPE store.status RENAME TO state;

ALTER SCHEMA store RENAME TO shop;
