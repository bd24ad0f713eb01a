/** The database's shape, as numbered steps that only ever grow at the end. */

/** One step. `version` counts from 1 without gaps; `sql` runs in one transaction. A released step never changes. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** Marks a file as a Recount store (`PRAGMA application_id`): "RCNT" in ASCII. */
export const APPLICATION_ID = 0x52434e54

/** All steps, in order. docs/store.md describes the tables. */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'captures, origins, readings, chained commits',
    sql: `
      CREATE TABLE commits (
        no INTEGER PRIMARY KEY CHECK (no > 0),
        at TEXT NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;

      CREATE TABLE captures (
        id TEXT PRIMARY KEY CHECK (length(id) = 64),
        commit_no INTEGER NOT NULL REFERENCES commits (no),
        capture TEXT NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE INDEX captures_by_commit ON captures (commit_no);

      CREATE TABLE origins (
        capture_id TEXT NOT NULL REFERENCES captures (id),
        origin TEXT NOT NULL,
        commit_no INTEGER NOT NULL REFERENCES commits (no),
        first INTEGER NOT NULL CHECK (first IN (0, 1)),
        PRIMARY KEY (capture_id, origin)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX origins_by_commit ON origins (commit_no);

      CREATE TABLE readings (
        capture_id TEXT PRIMARY KEY REFERENCES captures (id),
        article_id TEXT NOT NULL UNIQUE,
        reader TEXT NOT NULL,
        mention_count INTEGER NOT NULL,
        claim_count INTEGER NOT NULL,
        article TEXT NOT NULL,
        mentions TEXT NOT NULL,
        claims TEXT NOT NULL,
        digest TEXT NOT NULL CHECK (length(digest) = 64)
      ) STRICT;
    `,
  },
  {
    version: 2,
    name: 'watched feeds, pages, versions, hosts',
    sql: `
      CREATE TABLE watch_feeds (
        url TEXT PRIMARY KEY,
        state TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE watch_pages (
        url TEXT PRIMARY KEY,
        host TEXT NOT NULL,
        next_at TEXT,
        state TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX watch_pages_by_time ON watch_pages (next_at, url) WHERE next_at IS NOT NULL;

      CREATE TABLE watch_versions (
        page TEXT NOT NULL REFERENCES watch_pages (url),
        no INTEGER NOT NULL CHECK (no > 0),
        capture_id TEXT NOT NULL REFERENCES captures (id),
        at TEXT NOT NULL,
        PRIMARY KEY (page, no)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX watch_versions_by_capture ON watch_versions (capture_id);

      CREATE TABLE watch_hosts (
        host TEXT PRIMARY KEY,
        next_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 3,
    name: 'decisions, names of stories and their log',
    sql: `
      CREATE TABLE decisions (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        commit_no INTEGER NOT NULL REFERENCES commits (no),
        decision TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decisions_by_commit ON decisions (commit_no);

      CREATE TABLE story_register (
        id TEXT PRIMARY KEY,
        founded TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE story_reports (
        capture_id TEXT PRIMARY KEY REFERENCES captures (id),
        story TEXT NOT NULL REFERENCES story_register (id),
        place INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX story_reports_by_story ON story_reports (story, place);

      CREATE TABLE story_merged (
        id TEXT PRIMARY KEY,
        story TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE story_log (
        no INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        story TEXT NOT NULL,
        other TEXT,
        captures TEXT NOT NULL,
        because TEXT REFERENCES decisions (id)
      ) STRICT;
      CREATE INDEX story_log_by_story ON story_log (story);
      CREATE INDEX story_log_by_other ON story_log (other) WHERE other IS NOT NULL;
      CREATE INDEX story_log_by_decision ON story_log (because) WHERE because IS NOT NULL;
    `,
  },
  {
    version: 4,
    name: 'stories as a stream',
    sql: `
      CREATE TABLE stream_state (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        next_report INTEGER NOT NULL,
        next_story INTEGER NOT NULL,
        next_entry INTEGER NOT NULL,
        epoch INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE stream_mark (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        commit_no INTEGER NOT NULL,
        reader TEXT NOT NULL
      ) STRICT;

      CREATE TABLE stream_counts (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        reports INTEGER NOT NULL,
        cells BLOB NOT NULL,
        sentences BLOB NOT NULL
      ) STRICT;

      CREATE TABLE stream_reports (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        story INTEGER NOT NULL,
        entered INTEGER NOT NULL,
        edges BLOB NOT NULL
      ) STRICT;
      CREATE INDEX stream_reports_by_story ON stream_reports (story, entered);

      CREATE TABLE stream_signatures (
        no INTEGER PRIMARY KEY,
        signature BLOB NOT NULL,
        sentences BLOB NOT NULL
      ) STRICT;

      CREATE TABLE stream_stories (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        founding INTEGER NOT NULL,
        size INTEGER NOT NULL,
        has_core INTEGER NOT NULL CHECK (has_core IN (0, 1)),
        touched INTEGER NOT NULL,
        live INTEGER NOT NULL CHECK (live IN (0, 1)),
        keys BLOB
      ) STRICT;
      CREATE INDEX stream_stories_live ON stream_stories (touched, no) WHERE live = 1;

      CREATE TABLE stream_keys (
        term INTEGER NOT NULL,
        story INTEGER NOT NULL,
        weight REAL NOT NULL,
        PRIMARY KEY (term, story)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE stream_bonds (
        a TEXT NOT NULL,
        b TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('together', 'apart')),
        PRIMARY KEY (a, b),
        CHECK (a < b)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    version: 5,
    name: 'registers of people',
    sql: 'ALTER TABLE readings ADD COLUMN people TEXT;',
  },
  {
    version: 6,
    name: 'backgrounds of the reports of a stream; the stream begins anew, but for its bonds',
    sql: `
      DELETE FROM stream_state;
      DELETE FROM stream_mark;
      DELETE FROM stream_counts;
      DELETE FROM stream_signatures;
      DELETE FROM stream_stories;
      DELETE FROM stream_keys;
      DROP TABLE stream_reports;
      CREATE TABLE stream_reports (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        story INTEGER NOT NULL,
        entered INTEGER NOT NULL,
        background REAL NOT NULL,
        edges BLOB NOT NULL
      ) STRICT;
      CREATE INDEX stream_reports_by_story ON stream_reports (story, entered);
    `,
  },
]
