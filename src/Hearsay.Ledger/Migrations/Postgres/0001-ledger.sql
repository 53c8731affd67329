-- Versions of articles: immutable but for when they were last seen, what read them and which story they are in.
CREATE TABLE article (
    number BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    version BIGINT NOT NULL,
    content_hash BYTEA NOT NULL,
    source_hash BYTEA,
    url TEXT,
    outlet TEXT,
    outlet_key TEXT,
    title TEXT,
    published TEXT,
    day BIGINT,
    origin TEXT,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    model BIGINT NOT NULL,
    story BIGINT,
    UNIQUE (document, version),
    UNIQUE (document, content_hash)
);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_outlet ON article (outlet_key, day);
CREATE INDEX article_day ON article (day);

-- The letters, and what was read in them; linked is the article's part of its story.
CREATE TABLE content (
    article BIGINT PRIMARY KEY REFERENCES article (number),
    text BYTEA NOT NULL,
    frame BYTEA NOT NULL,
    annotation BYTEA NOT NULL,
    linked BYTEA
);

CREATE TABLE model (
    number BIGINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

-- Story finding: what an article is about, under which concepts it is found, whom it is alike, and its cell.
CREATE TABLE node (
    article BIGINT PRIMARY KEY REFERENCES article (number),
    moment BIGINT NOT NULL,
    tie BIGINT NOT NULL,
    day BIGINT,
    terms BYTEA NOT NULL,
    cell BIGINT
);
CREATE INDEX node_cell ON node (cell);
CREATE TABLE holder (
    concept BIGINT NOT NULL,
    moment BIGINT NOT NULL,
    tie BIGINT NOT NULL,
    article BIGINT NOT NULL,
    PRIMARY KEY (concept, moment, tie, article)
);
CREATE TABLE edge (
    article BIGINT NOT NULL,
    other BIGINT NOT NULL,
    likeness DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (article, other)
);

CREATE TABLE story (
    number BIGINT PRIMARY KEY,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    articles BIGINT NOT NULL,
    claims BIGINT NOT NULL,
    conflicts BIGINT NOT NULL,
    commitments BIGINT NOT NULL,
    denied BIGINT NOT NULL,
    first_day BIGINT,
    last_day BIGINT,
    changed_by BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    body BYTEA NOT NULL
);
-- Not unique: within a transaction two stories may change ids.
CREATE INDEX story_id ON story (id);
CREATE INDEX story_changed ON story (changed_by);
-- Ids that stories had before.
CREATE TABLE story_name (
    id TEXT COLLATE "C" PRIMARY KEY,
    story BIGINT NOT NULL
);
CREATE INDEX story_name_story ON story_name (story);

-- Statements and events, claims and commitments have day -1 where none is known. number = article * 65536 + place in the article's list, events after statements.
CREATE TABLE entry (
    number BIGINT PRIMARY KEY,
    id_hash BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    label BIGINT NOT NULL,
    party BIGINT,
    other BIGINT,
    day BIGINT NOT NULL,
    state BIGINT,
    origins BIGINT,
    words BIGINT NOT NULL
);
CREATE INDEX entry_id ON entry (id_hash);
CREATE INDEX entry_party ON entry (party, kind, day, number) WHERE party IS NOT NULL;
CREATE INDEX entry_other ON entry (other, kind, day, number) WHERE other IS NOT NULL;
CREATE INDEX entry_pair ON entry (party, other, day) WHERE party IS NOT NULL AND other IS NOT NULL;

CREATE TABLE claim (
    story BIGINT NOT NULL,
    id_hash BIGINT NOT NULL,
    state BIGINT NOT NULL,
    origins BIGINT NOT NULL,
    day BIGINT NOT NULL,
    PRIMARY KEY (story, id_hash)
);
CREATE INDEX claim_id ON claim (id_hash);
CREATE INDEX claim_state ON claim (state, day);
CREATE INDEX claim_day ON claim (day);

-- Ids that claims had before they had other members.
CREATE TABLE claim_name (
    id_hash BIGINT NOT NULL,
    story BIGINT NOT NULL,
    current_hash BIGINT NOT NULL,
    PRIMARY KEY (id_hash, story)
);
CREATE INDEX claim_name_current ON claim_name (story, current_hash);

CREATE TABLE commitment (
    story BIGINT NOT NULL,
    id_hash BIGINT NOT NULL,
    actor BIGINT,
    day BIGINT NOT NULL,
    due TEXT,
    PRIMARY KEY (story, id_hash)
);
CREATE INDEX commitment_actor ON commitment (actor, day) WHERE actor IS NOT NULL;

CREATE TABLE actor (
    number BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind BIGINT NOT NULL,
    country TEXT,
    is_named BIGINT NOT NULL,
    stories BIGINT NOT NULL
);
CREATE INDEX actor_stories ON actor (stories);
CREATE INDEX actor_country ON actor (country, kind) WHERE country IS NOT NULL;
CREATE TABLE actor_story (
    actor BIGINT NOT NULL,
    story BIGINT NOT NULL,
    PRIMARY KEY (actor, story)
);
CREATE TABLE alias (
    number BIGINT PRIMARY KEY,
    actor BIGINT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    uses BIGINT NOT NULL,
    UNIQUE (actor, name)
);
CREATE INDEX alias_folded ON alias (folded);
CREATE TABLE role (
    actor BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    date TEXT NOT NULL,
    standing BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    PRIMARY KEY (actor, title, body, date, standing)
);


CREATE TABLE article_text (
    number BIGINT PRIMARY KEY,
    title TSVECTOR NOT NULL,
    words TSVECTOR NOT NULL,
    tags TSVECTOR NOT NULL
);
CREATE INDEX article_text_words ON article_text USING GIN (words, tags);
CREATE TABLE entry_text (
    number BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL,
    tags TSVECTOR NOT NULL
);
CREATE INDEX entry_text_words ON entry_text USING GIN (words, tags);
CREATE TABLE alias_text (
    number BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX alias_text_words ON alias_text USING GIN (words);

CREATE TABLE decision (
    number BIGINT PRIMARY KEY,
    kind BIGINT NOT NULL,
    subject_kind BIGINT NOT NULL,
    subject TEXT NOT NULL,
    other TEXT,
    name TEXT,
    target BYTEA,
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT
);
CREATE INDEX decision_subject ON decision (subject);
CREATE INDEX decision_other ON decision (other) WHERE other IS NOT NULL;

CREATE TABLE change (
    sequence BIGINT PRIMARY KEY,
    made_at TEXT NOT NULL,
    kind BIGINT NOT NULL,
    story TEXT NOT NULL,
    claim TEXT,
    commitment TEXT,
    article TEXT,
    before_state BIGINT,
    after_state BIGINT,
    text TEXT NOT NULL,
    detail TEXT
);

CREATE TABLE feed (
    url TEXT COLLATE "C" PRIMARY KEY,
    title TEXT,
    etag TEXT,
    last_modified TEXT,
    last_tried TEXT,
    last_success TEXT,
    last_news TEXT,
    next_due TEXT,
    failures BIGINT NOT NULL,
    problem TEXT,
    state BIGINT NOT NULL,
    articles BIGINT NOT NULL
);

CREATE TABLE outlet_grade (
    name TEXT COLLATE "C" PRIMARY KEY,
    grade TEXT NOT NULL
);

CREATE TABLE document (
    area TEXT NOT NULL,
    key TEXT NOT NULL,
    json TEXT NOT NULL,
    revision BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (area, key)
);

-- Counters that would cost a scan to find: articles, stories, statements, events, claims; the next numbers of cells and stories; the last sequence.
CREATE TABLE counter (
    name TEXT COLLATE "C" PRIMARY KEY,
    value BIGINT NOT NULL
);
