-- Versions of articles: immutable but for when they were last seen, what read them and which story they are in.
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    version INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    source_hash BLOB,
    url TEXT,
    outlet TEXT,
    outlet_key TEXT,
    title TEXT,
    published TEXT,
    day INTEGER,
    origin TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    model INTEGER NOT NULL,
    story INTEGER,
    UNIQUE (document, version),
    UNIQUE (document, content_hash)
);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_outlet ON article (outlet_key, day);
CREATE INDEX article_day ON article (day);

-- The letters, and what was read in them; linked is the article's part of its story.
CREATE TABLE content (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    text BLOB NOT NULL,
    frame BLOB NOT NULL,
    annotation BLOB NOT NULL,
    linked BLOB
);

CREATE TABLE model (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Story finding: what an article is about, under which concepts it is found, whom it is alike, and its cell.
CREATE TABLE node (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    moment INTEGER NOT NULL,
    tie INTEGER NOT NULL,
    day INTEGER,
    terms BLOB NOT NULL,
    cell INTEGER
);
CREATE INDEX node_cell ON node (cell);
CREATE TABLE holder (
    concept INTEGER NOT NULL,
    moment INTEGER NOT NULL,
    tie INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (concept, moment, tie, article)
) WITHOUT ROWID;
CREATE TABLE edge (
    article INTEGER NOT NULL,
    other INTEGER NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;

CREATE TABLE story (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    articles INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    commitments INTEGER NOT NULL,
    denied INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER,
    changed_by INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    body BLOB NOT NULL
);
-- Not unique: within a transaction two stories may change ids.
CREATE INDEX story_id ON story (id);
CREATE INDEX story_changed ON story (changed_by);
-- Ids that stories had before.
CREATE TABLE story_name (
    id TEXT PRIMARY KEY,
    story INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX story_name_story ON story_name (story);

-- Statements and events, claims and commitments have day -1 where none is known. number = article * 65536 + place in the article's list, events after statements.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    id_hash INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    label INTEGER NOT NULL,
    party INTEGER,
    other INTEGER,
    day INTEGER NOT NULL,
    state INTEGER,
    origins INTEGER,
    words INTEGER NOT NULL
);
CREATE INDEX entry_id ON entry (id_hash);
CREATE INDEX entry_party ON entry (party, kind, day) WHERE party IS NOT NULL;
CREATE INDEX entry_other ON entry (other, kind, day) WHERE other IS NOT NULL;
CREATE INDEX entry_pair ON entry (party, other, day) WHERE party IS NOT NULL AND other IS NOT NULL;

CREATE TABLE claim (
    story INTEGER NOT NULL,
    id_hash INTEGER NOT NULL,
    state INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (story, id_hash)
) WITHOUT ROWID;
CREATE INDEX claim_id ON claim (id_hash);
CREATE INDEX claim_state ON claim (state, day);
CREATE INDEX claim_day ON claim (day);

-- Ids that claims had before they had other members.
CREATE TABLE claim_name (
    id_hash INTEGER NOT NULL,
    story INTEGER NOT NULL,
    current_hash INTEGER NOT NULL,
    PRIMARY KEY (id_hash, story)
) WITHOUT ROWID;
CREATE INDEX claim_name_current ON claim_name (story, current_hash);

CREATE TABLE commitment (
    story INTEGER NOT NULL,
    id_hash INTEGER NOT NULL,
    actor INTEGER,
    day INTEGER NOT NULL,
    due TEXT,
    PRIMARY KEY (story, id_hash)
) WITHOUT ROWID;
CREATE INDEX commitment_actor ON commitment (actor, day) WHERE actor IS NOT NULL;

CREATE TABLE actor (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind INTEGER NOT NULL,
    country TEXT,
    is_named INTEGER NOT NULL,
    stories INTEGER NOT NULL
);
CREATE INDEX actor_stories ON actor (stories);
CREATE INDEX actor_country ON actor (country, kind) WHERE country IS NOT NULL;
CREATE TABLE actor_story (
    actor INTEGER NOT NULL,
    story INTEGER NOT NULL,
    PRIMARY KEY (actor, story)
) WITHOUT ROWID;
CREATE TABLE alias (
    number INTEGER PRIMARY KEY,
    actor INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    uses INTEGER NOT NULL,
    UNIQUE (actor, name)
);
CREATE INDEX alias_folded ON alias (folded);
CREATE TABLE role (
    actor INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    date TEXT NOT NULL,
    standing INTEGER NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (actor, title, body, date, standing)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE article_text USING fts5 (title, words, tags, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE entry_text USING fts5 (words, tags, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE alias_text USING fts5 (words, content = '', tokenize = 'ascii');

CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    subject_kind INTEGER NOT NULL,
    subject TEXT NOT NULL,
    other TEXT,
    name TEXT,
    target BLOB,
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT
);
CREATE INDEX decision_subject ON decision (subject);
CREATE INDEX decision_other ON decision (other) WHERE other IS NOT NULL;

CREATE TABLE change (
    sequence INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    kind INTEGER NOT NULL,
    story TEXT NOT NULL,
    claim TEXT,
    commitment TEXT,
    article TEXT,
    before_state INTEGER,
    after_state INTEGER,
    text TEXT NOT NULL,
    detail TEXT
);

CREATE TABLE feed (
    url TEXT PRIMARY KEY,
    title TEXT,
    etag TEXT,
    last_modified TEXT,
    last_tried TEXT,
    last_success TEXT,
    last_news TEXT,
    next_due TEXT,
    failures INTEGER NOT NULL,
    problem TEXT,
    state INTEGER NOT NULL,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE outlet_grade (
    name TEXT PRIMARY KEY,
    grade TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE document (
    area TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    revision INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (area, key)
) WITHOUT ROWID;

-- Counters that would cost a scan to find: articles, stories, statements, events, claims; the next numbers of cells and stories; the last sequence.
CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
