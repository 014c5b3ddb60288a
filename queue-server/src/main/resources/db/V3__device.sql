-- a device keeps its token; only the token's SHA-256 is here
CREATE TABLE device(token_hash BLOB PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, window INTEGER REFERENCES window, enrolled INTEGER NOT NULL, revoked INTEGER) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX device_name ON device(kind, name) WHERE revoked IS NULL;
