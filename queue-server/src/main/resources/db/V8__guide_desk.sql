-- day and slot: the hall's own date and minute of the day; place: which of the slot's places; code_hash: HMAC of the code that the citizen holds
CREATE TABLE appointment(id TEXT PRIMARY KEY, code_hash BLOB NOT NULL UNIQUE, service TEXT NOT NULL REFERENCES service(id), day INTEGER NOT NULL, slot INTEGER NOT NULL, minutes INTEGER NOT NULL, place INTEGER NOT NULL,
 state TEXT NOT NULL, made_by TEXT NOT NULL, made INTEGER NOT NULL, person INTEGER UNIQUE REFERENCES person(id) ON DELETE SET NULL, ticket TEXT UNIQUE REFERENCES ticket(id)) STRICT;
-- a place is given once: a law of the database
CREATE UNIQUE INDEX appointment_place ON appointment(service, day, slot, place) WHERE state IN ('BOOKED', 'CHECKED_IN');
CREATE INDEX appointment_day ON appointment(day, slot);
CREATE INDEX appointment_open ON appointment(day) WHERE state = 'BOOKED';
-- papers that the guide desk wants from a kiosk; gone once that kiosk has reported of them
CREATE TABLE reprint(ticket TEXT PRIMARY KEY REFERENCES ticket(id), device TEXT NOT NULL, asked INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX reprint_device ON reprint(device);
