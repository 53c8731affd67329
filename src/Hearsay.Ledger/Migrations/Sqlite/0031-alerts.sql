CREATE TABLE alert (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    watch_list TEXT NOT NULL,
    kind INTEGER NOT NULL,
    story TEXT NOT NULL,
    title TEXT NOT NULL,
    claim TEXT,
    commitment TEXT,
    article TEXT,
    text TEXT NOT NULL,
    detail TEXT,
    sequence INTEGER NOT NULL,
    UNIQUE (watch_list, sequence)
);
CREATE INDEX alert_list ON alert (watch_list, number);

-- What is sent of them, and how that went: alerts of one list after one number and up to another.
CREATE TABLE delivery (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    watch_list TEXT NOT NULL,
    channel INTEGER NOT NULL,
    after_alert INTEGER NOT NULL,
    up_to_alert INTEGER NOT NULL,
    created TEXT NOT NULL,
    due TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    state INTEGER NOT NULL,
    problem TEXT
);
CREATE INDEX delivery_due ON delivery (state, due);
CREATE INDEX delivery_list ON delivery (watch_list, channel, up_to_alert);
