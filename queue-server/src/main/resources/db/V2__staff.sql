-- password: Argon2id with its parameters and salt
CREATE TABLE staff(name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, since INTEGER NOT NULL) STRICT;
-- only the SHA-256 of the cookie's token is here
CREATE TABLE session(token_hash BLOB PRIMARY KEY, staff TEXT NOT NULL REFERENCES staff, window INTEGER REFERENCES window, begun INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX session_staff ON session(staff);
CREATE UNIQUE INDEX session_window ON session(window) WHERE window IS NOT NULL;
-- however a window closes, the session at it ends
CREATE TRIGGER session_ends AFTER UPDATE OF state ON window WHEN NEW.state = 'CLOSED' BEGIN DELETE FROM session WHERE window = NEW.no; END;
