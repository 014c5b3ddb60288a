-- A ticket's whole life and the lanes of calling. Numbers belong to the service of origin; a transfer changes only the service.
-- lane, rank: its place in the line (rank is a time: the line's order, and from when its wait counts); only_window: the window that alone may call it;
-- eligible: count of its queue's calls from which one that came back may be called; came_back: how often it did
-- held, held_at, held_until: how it is held, since when, and the end of its timer; laid: the transaction laid aside that goes on when it is taken up
-- sender, sender_service: where it was last transferred from; priority: why it has priority; trip: 2 where it comes again with a slip
CREATE TABLE ticket_new(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, origin TEXT NOT NULL REFERENCES service, n INTEGER NOT NULL, label TEXT NOT NULL,
 service TEXT NOT NULL REFERENCES service, device TEXT NOT NULL, arrived INTEGER NOT NULL, state TEXT NOT NULL, print TEXT NOT NULL, printed INTEGER, copy INTEGER NOT NULL DEFAULT 0,
 lane INTEGER NOT NULL, rank INTEGER NOT NULL, only_window INTEGER REFERENCES window, eligible INTEGER, came_back INTEGER NOT NULL DEFAULT 0,
 held TEXT, held_at INTEGER, held_until INTEGER, laid TEXT REFERENCES txn(id), sender INTEGER REFERENCES window, sender_service TEXT REFERENCES service,
 priority TEXT, person TEXT, appointment TEXT, trip INTEGER NOT NULL DEFAULT 1, window INTEGER REFERENCES window,
 calls INTEGER NOT NULL DEFAULT 0, first_called INTEGER, called INTEGER, started INTEGER, call_from INTEGER, UNIQUE(day, label)) STRICT;
INSERT INTO ticket_new(seq, id, day, origin, n, label, service, device, arrived, state, print, printed, copy, lane, rank, window, calls, first_called, called, started, call_from)
 SELECT seq, id, day, service, n, label, service, device, arrived, state, print, printed, copy, 60, arrived, window, calls, first_called, called, started, call_from FROM ticket;
DROP TABLE ticket;
ALTER TABLE ticket_new RENAME TO ticket;
CREATE INDEX ticket_next ON ticket(service, lane, rank, seq) WHERE state = 'WAITING' AND only_window IS NULL;
CREATE INDEX ticket_own ON ticket(only_window, lane, rank, seq) WHERE state = 'WAITING' AND only_window IS NOT NULL;
-- one person at a window is a law of the database
CREATE UNIQUE INDEX ticket_at ON ticket(window) WHERE state IN ('CALLED', 'SERVING');
CREATE INDEX ticket_missed ON ticket(day, called) WHERE state = 'NO_SHOW';
CREATE INDEX ticket_held ON ticket(day, held_at) WHERE state = 'HELD';
CREATE INDEX ticket_paper ON ticket(device, day) WHERE print IN ('PENDING', 'UNPRINTED');
CREATE INDEX ticket_pending ON ticket(arrived) WHERE print = 'PENDING';
-- calls: how many were called from this queue today
ALTER TABLE counter ADD COLUMN calls INTEGER NOT NULL DEFAULT 0;
-- paused: milliseconds for which the transaction was laid aside; reason: why it ended as it did, where the outcome asks for one
ALTER TABLE txn ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE txn ADD COLUMN reason TEXT;
-- normals: how many without priority a window called since its last one with; no row: whoever has priority may come
CREATE TABLE ratio(day INTEGER NOT NULL, window INTEGER NOT NULL REFERENCES window, normals INTEGER NOT NULL, PRIMARY KEY(day, window)) STRICT, WITHOUT ROWID;
