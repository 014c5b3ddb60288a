-- the last call for help of each kiosk; coming: when somebody said that they are on their way
CREATE TABLE help(kiosk TEXT PRIMARY KEY, since INTEGER NOT NULL, coming INTEGER) STRICT, WITHOUT ROWID;
