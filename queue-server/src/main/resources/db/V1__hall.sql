-- Times are epoch milliseconds of the hall's clock, days are epoch days of the hall's own date.
CREATE TABLE hall(one INTEGER PRIMARY KEY CHECK(one = 1), epoch TEXT NOT NULL, day INTEGER NOT NULL, file TEXT NOT NULL) STRICT;
CREATE TABLE service(id TEXT PRIMARY KEY, letter TEXT NOT NULL, gone INTEGER) STRICT;
CREATE UNIQUE INDEX service_letter ON service(letter) WHERE gone IS NULL;
-- call: journal row of the last call or recall here that still stands; undo: first journal row of the last act that can be undone
CREATE TABLE window(no INTEGER PRIMARY KEY, state TEXT NOT NULL, clerk TEXT, clerk_name TEXT, pause_reason TEXT, substitute INTEGER, turn INTEGER NOT NULL DEFAULT 0, call INTEGER, undo INTEGER, gone INTEGER) STRICT;
CREATE TABLE window_service(window INTEGER NOT NULL REFERENCES window, service TEXT NOT NULL REFERENCES service, PRIMARY KEY(window, service)) STRICT, WITHOUT ROWID;
-- waiting: how many wait, so that nobody has to count them (a test compares)
CREATE TABLE counter(day INTEGER NOT NULL, service TEXT NOT NULL REFERENCES service, last INTEGER NOT NULL, waiting INTEGER NOT NULL CHECK(waiting >= 0), PRIMARY KEY(day, service)) STRICT, WITHOUT ROWID;
-- printed: time of the first report of its paper; copy: a reprint was asked for; call_from: journal row of the call that brought it to its window, empty again once it is put back
CREATE TABLE ticket(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, day INTEGER NOT NULL, service TEXT NOT NULL REFERENCES service, n INTEGER NOT NULL, label TEXT NOT NULL,
 device TEXT NOT NULL, arrived INTEGER NOT NULL, state TEXT NOT NULL, print TEXT NOT NULL, printed INTEGER, copy INTEGER NOT NULL DEFAULT 0, window INTEGER REFERENCES window,
 calls INTEGER NOT NULL DEFAULT 0, first_called INTEGER, called INTEGER, started INTEGER, call_from INTEGER, UNIQUE(day, label)) STRICT;
CREATE INDEX ticket_next ON ticket(service, arrived, seq) WHERE state = 'WAITING';
-- one person at a window is a law of the database
CREATE UNIQUE INDEX ticket_at ON ticket(window) WHERE state IN ('CALLED', 'SERVING');
CREATE INDEX ticket_missed ON ticket(day, called) WHERE state = 'NO_SHOW';
CREATE INDEX ticket_paper ON ticket(device, day) WHERE print IN ('PENDING', 'UNPRINTED');
CREATE INDEX ticket_pending ON ticket(arrived) WHERE print = 'PENDING';
CREATE TABLE txn(id TEXT PRIMARY KEY, ticket TEXT NOT NULL REFERENCES ticket(id), ord INTEGER NOT NULL, day INTEGER NOT NULL, window INTEGER NOT NULL, clerk TEXT NOT NULL, service TEXT NOT NULL,
 called INTEGER NOT NULL, started INTEGER, ended INTEGER NOT NULL, outcome TEXT NOT NULL, exact INTEGER NOT NULL, UNIQUE(ticket, ord)) STRICT;
CREATE INDEX txn_day ON txn(day, window);
CREATE TABLE opening(id_hash BLOB PRIMARY KEY, txn TEXT NOT NULL UNIQUE REFERENCES txn(id), window INTEGER NOT NULL, pad_until INTEGER NOT NULL, phone_until INTEGER NOT NULL, spent INTEGER NOT NULL DEFAULT 0, spent_key BLOB) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX opening_key ON opening(spent_key) WHERE spent_key IS NOT NULL;
CREATE INDEX opening_pad ON opening(window, pad_until) WHERE spent = 0;
CREATE TABLE box(id BLOB PRIMARY KEY, day INTEGER NOT NULL, cipher BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rating(id BLOB PRIMARY KEY, month TEXT NOT NULL, window INTEGER NOT NULL, clerk TEXT NOT NULL, service TEXT NOT NULL, level INTEGER NOT NULL CHECK(level BETWEEN 1 AND 5), reasons TEXT NOT NULL, is_default INTEGER NOT NULL) STRICT, WITHOUT ROWID;
-- what a command that changed something answered, for a retry by the same key (never for ratings)
CREATE TABLE answer(actor TEXT NOT NULL, key TEXT NOT NULL, asked BLOB NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(actor, key)) STRICT, WITHOUT ROWID;
CREATE INDEX answer_at ON answer(at);
CREATE TABLE journal(seq INTEGER PRIMARY KEY, epoch TEXT NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, ticket TEXT, window INTEGER, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX journal_ticket ON journal(ticket) WHERE ticket IS NOT NULL;
CREATE INDEX journal_announced ON journal(seq) WHERE kind IN ('called', 'recalled');
