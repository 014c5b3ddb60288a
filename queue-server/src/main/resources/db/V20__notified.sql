-- the one-time notifications that the holder of a ticket was given on paper, with the version of the guide that was printed
CREATE TABLE notified(ticket TEXT NOT NULL REFERENCES ticket(id), item TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(ticket, item, version)) STRICT, WITHOUT ROWID;
