-- Numbers that kiosks give while they cannot ask. A slot is one of the five ranges that are kept for them, and stays with its kiosk.
CREATE TABLE kiosk_slot(slot INTEGER PRIMARY KEY CHECK(slot BETWEEN 1 AND 5), device TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE lease(id TEXT PRIMARY KEY, day INTEGER NOT NULL, slot INTEGER NOT NULL, device TEXT NOT NULL, given INTEGER NOT NULL, UNIQUE(day, slot)) STRICT, WITHOUT ROWID;
-- id: as the kiosk drew it; ticket: the one that its holder has, its own (then the ids are the same) or one that the server had made for the same visitor
CREATE TABLE offline_ticket(id TEXT PRIMARY KEY, device TEXT NOT NULL, lease TEXT NOT NULL, ticket TEXT NOT NULL REFERENCES ticket(id), day INTEGER NOT NULL, service TEXT NOT NULL, n INTEGER NOT NULL, UNIQUE(day, service, n)) STRICT, WITHOUT ROWID;
-- the number by which a ticket was called before it took that on its holder's paper
CREATE TABLE alias(day INTEGER NOT NULL, label TEXT NOT NULL, ticket TEXT NOT NULL REFERENCES ticket(id), PRIMARY KEY(day, label)) STRICT, WITHOUT ROWID;
