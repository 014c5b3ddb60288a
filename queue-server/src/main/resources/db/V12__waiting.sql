-- What a visitor was told of the wait when the number was given, in minutes; empty where nothing could be said.
ALTER TABLE ticket ADD COLUMN told_low INTEGER;
ALTER TABLE ticket ADD COLUMN told_mid INTEGER;
ALTER TABLE ticket ADD COLUMN told_high INTEGER;
-- How each queue was seen every few minutes, by seconds of the business day: what the hall learns waiting times from, so that a restart forgets
-- nothing. Kept for some weeks.
CREATE TABLE queue_seen(day INTEGER NOT NULL, service TEXT NOT NULL REFERENCES service, second INTEGER NOT NULL, called INTEGER NOT NULL, issued INTEGER NOT NULL,
 windows INTEGER NOT NULL, PRIMARY KEY(day, service, second)) STRICT, WITHOUT ROWID;
