-- how a business day was opened and closed, and by whom ('hall': by rule); manned: windows with somebody at them when it opened
CREATE TABLE business_day(day INTEGER PRIMARY KEY, opened INTEGER NOT NULL, opened_by TEXT NOT NULL, manned INTEGER NOT NULL, closed INTEGER, closed_by TEXT) STRICT;
-- code_hash: keyed; the code itself is nowhere. txn: the transaction that found papers missing; undoing it takes the slip back. used: when it was exchanged
CREATE TABLE slip(id TEXT PRIMARY KEY, code_hash BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, ticket TEXT NOT NULL REFERENCES ticket(id), txn TEXT UNIQUE REFERENCES txn(id) ON DELETE CASCADE, service TEXT NOT NULL REFERENCES service,
 day INTEGER NOT NULL, made INTEGER NOT NULL, valid_from INTEGER NOT NULL, valid_to INTEGER NOT NULL, used_by TEXT UNIQUE REFERENCES ticket(id), used INTEGER, used_day INTEGER) STRICT;
CREATE INDEX slip_ticket ON slip(ticket);
CREATE INDEX slip_day ON slip(day);
CREATE INDEX slip_used ON slip(used_day) WHERE used_day IS NOT NULL;
-- the business day on which a window was opened: one of an earlier day was forgotten
ALTER TABLE window ADD COLUMN opened_on INTEGER;
UPDATE window SET opened_on = (SELECT day FROM hall) WHERE state <> 'CLOSED';
CREATE TRIGGER window_opens AFTER UPDATE OF state ON window WHEN OLD.state = 'CLOSED' AND NEW.state <> 'CLOSED' BEGIN UPDATE window SET opened_on = (SELECT day FROM hall) WHERE no = NEW.no; END;
CREATE INDEX journal_closed ON journal(day, window) WHERE kind = 'closed';
