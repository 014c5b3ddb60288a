-- how each kiosk last said that its printer is; since: hall time of the change
CREATE TABLE printer(kiosk TEXT PRIMARY KEY, state TEXT NOT NULL, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
