-- A session stands at one window or, on a quiet day, at several; a window is at most one session's.
DROP TRIGGER session_ends;
CREATE TABLE session_new(token_hash BLOB PRIMARY KEY, staff TEXT NOT NULL REFERENCES staff, begun INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO session_new(token_hash, staff, begun) SELECT token_hash, staff, begun FROM session;
CREATE TABLE place(window INTEGER PRIMARY KEY REFERENCES window, token_hash BLOB NOT NULL REFERENCES session_new ON DELETE CASCADE) STRICT;
INSERT INTO place(window, token_hash) SELECT window, token_hash FROM session WHERE window IS NOT NULL;
DROP TABLE session;
ALTER TABLE session_new RENAME TO session;
CREATE INDEX session_staff ON session(staff);
CREATE INDEX place_session ON place(token_hash);
-- however a window closes, the session leaves it, and ends with its last window
CREATE TRIGGER place_ends AFTER UPDATE OF state ON window WHEN NEW.state = 'CLOSED' BEGIN DELETE FROM place WHERE window = NEW.no; END;
CREATE TRIGGER session_ends AFTER DELETE ON place WHEN NOT EXISTS (SELECT 1 FROM place WHERE token_hash = OLD.token_hash) BEGIN DELETE FROM session WHERE token_hash = OLD.token_hash; END;
-- why the last one of a unit left a window all the same, until somebody is there again
ALTER TABLE window ADD COLUMN left_for TEXT;
-- A service that a window took over for a while: who waited for it then and at the end, and how many the window called.
CREATE TABLE tide(begun_seq INTEGER PRIMARY KEY REFERENCES journal, day INTEGER NOT NULL, window INTEGER NOT NULL REFERENCES window, service TEXT NOT NULL REFERENCES service,
 begun INTEGER NOT NULL, until INTEGER NOT NULL, waiting INTEGER NOT NULL, ended INTEGER, waiting_after INTEGER, calls INTEGER) STRICT;
CREATE UNIQUE INDEX tide_runs ON tide(window) WHERE ended IS NULL;
CREATE INDEX tide_day ON tide(day);
