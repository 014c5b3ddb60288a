-- class: HANDLE, ON_BEHALF or ADVICE: of the service, unless the clerk said otherwise; promised: by what date the case was promised, epoch day
ALTER TABLE txn ADD COLUMN class TEXT NOT NULL DEFAULT 'HANDLE';
ALTER TABLE txn ADD COLUMN promised INTEGER;
