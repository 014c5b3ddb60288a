-- Personal data has this one table: a row for each visit or appointment, deleted once delete_after has come. What journal, answers and views hold never tells who somebody is.
-- id_hash: HMAC of the ID number by the hall's key; phone_sealed: the hall's key opens it; reason, given_by, given_at: why this person goes first, who said so and when
CREATE TABLE person(id INTEGER PRIMARY KEY, ticket TEXT UNIQUE REFERENCES ticket(id), id_hash BLOB, phone_sealed BLOB, reason TEXT, given_by TEXT, given_at INTEGER, delete_after INTEGER NOT NULL) STRICT;
CREATE INDEX person_hash ON person(id_hash) WHERE id_hash IS NOT NULL;
CREATE INDEX person_given ON person(given_by, given_at) WHERE given_by IS NOT NULL;
CREATE INDEX person_due ON person(delete_after);
-- how often each user let somebody go first: sums that outlive the persons
CREATE TABLE priority_count(day INTEGER NOT NULL, given_by TEXT NOT NULL, priority TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY(day, given_by, priority, reason)) STRICT, WITHOUT ROWID;
-- tickets that somebody took for others; the hall's file names the agents
CREATE TABLE agent_ticket(ticket TEXT PRIMARY KEY REFERENCES ticket(id), day INTEGER NOT NULL, agent TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX agent_day ON agent_ticket(day, agent);
