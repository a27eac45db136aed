INSERT INTO plant.devices (serial, location, settings) VALUES ('X-1', 'hall 1', '{"rate": 5}'), ('X-2', 'hall 2', NULL)
RETURNING id, serial, location;
SELECT clock_timestamp() AS installed \gset

-- An attribute that is set to something else leaves one row behind, and the others none.
UPDATE plant.devices SET firmware = '1.0', location = 'hall 1' WHERE serial = 'X-1';
UPDATE plant.devices SET firmware = '1.1' WHERE serial = 'X-1';
UPDATE plant.devices SET settings = NULL WHERE serial = 'X-1';
DELETE FROM plant.devices WHERE serial = 'X-2';

SELECT attribute, firmware, settings, operation, valid_to IS NULL AS holds
FROM plant.devices_history WHERE id = 1 ORDER BY attribute, valid_from;

-- Entities that were, and a moment at which they were.
SELECT id, serial, location, valid_to IS NULL AS lives FROM plant.devices_lives ORDER BY id;
SELECT id, serial, location, firmware, settings FROM plant.devices_as_of(:'installed') ORDER BY id;

-- What a table refuses, PostgreSQL refuses here.
UPDATE plant.devices SET firmware = '' WHERE id = 1;
INSERT INTO plant.devices (serial) VALUES ('X-1') ON CONFLICT (serial) DO UPDATE SET location = 'store'
RETURNING id, location;
UPDATE plant.devices_attribute SET firmware = '9.9';
