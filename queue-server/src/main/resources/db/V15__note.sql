-- What a window or the guide desk noted of a ticket for whoever has it next. Words may tell of a person whatever the rule says: so they stand here, closed by
-- the hall's key, and go with the day's persons. note_window: empty for the guide desk
ALTER TABLE person ADD COLUMN note_sealed BLOB;
ALTER TABLE person ADD COLUMN note_window INTEGER REFERENCES window;
ALTER TABLE person ADD COLUMN note_at INTEGER;
CREATE INDEX person_noted ON person(ticket) WHERE note_sealed IS NOT NULL;
