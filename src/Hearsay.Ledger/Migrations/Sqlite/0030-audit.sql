CREATE TABLE audit_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    status INTEGER NOT NULL,
    address TEXT NOT NULL
);
