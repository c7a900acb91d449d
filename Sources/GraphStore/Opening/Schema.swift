import GRDB

/// The tables, written out literally; a migration that was released is never edited.
enum Schema {
  /// `SAMB`, which tells a Samband store from any other SQLite file.
  static let applicationID = 0x5341_4D42
  /// The version that the newest migration leaves in `PRAGMA user_version`.
  static let version = 2

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: version1)
      try db.execute(sql: "PRAGMA application_id = 0x53414D42; PRAGMA user_version = 1")
    }
    migrator.registerMigration("v2") { db in
      try db.execute(sql: version2)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    return migrator
  }

  /// Sources first, then what is derived from them, then the views for other SQL tools.
  private static let version1 = """
    -- Sources: kept as read, never rewritten.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL CHECK (path <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      layout TEXT CHECK (layout IN ('A', 'B', 'C', 'D', 'F', 'G', 'T')),
      imported_at TEXT NOT NULL,
      is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1))
    ) STRICT;
    CREATE INDEX document_path ON document (path, is_complete);

    CREATE TABLE project (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      line INTEGER NOT NULL CHECK (line >= 1),
      identity TEXT NOT NULL,
      preferred_key TEXT NOT NULL CHECK (preferred_key LIKE 'project:_%'),
      title TEXT NOT NULL CHECK (title <> ''),
      case_number TEXT,
      programme_area TEXT,
      phase TEXT,
      region TEXT,
      call TEXT,
      specific_objective TEXT,
      planned_participant_count INTEGER CHECK (planned_participant_count >= 0),
      union_cofinancing_rate REAL CHECK (union_cofinancing_rate BETWEEN 0 AND 100),
      email_domain TEXT,
      owner_organisation_number TEXT,
      owner_place TEXT,
      start_day TEXT CHECK (start_day GLOB '????-??-??'),
      end_day TEXT CHECK (end_day GLOB '????-??-??'),
      grant_sek INTEGER CHECK (grant_sek >= 0),
      budget_sek INTEGER CHECK (budget_sek >= 0),
      url TEXT
    ) STRICT;
    CREATE INDEX project_document ON project (document_id);

    CREATE TABLE role (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO role VALUES
      (0, 'owner'), (1, 'coFinancier'), (2, 'partner'), (3, 'participant'), (4, 'municipality');

    CREATE TABLE heading (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE written_name (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE CHECK (text <> '')
    ) STRICT;

    CREATE TABLE mention (
      project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      role INTEGER NOT NULL REFERENCES role (id),
      name_id INTEGER NOT NULL REFERENCES written_name (id),
      heading_id INTEGER NOT NULL REFERENCES heading (id),
      line INTEGER NOT NULL CHECK (line >= 1),
      "column" INTEGER NOT NULL CHECK ("column" >= 1),
      PRIMARY KEY (project_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('note', 'error', 'rejection')),
      line INTEGER NOT NULL CHECK (line >= 1),
      "column" INTEGER NOT NULL CHECK ("column" >= 1),
      what TEXT NOT NULL,
      expected TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_document ON finding (document_id);

    -- What people judged of names: added to and marked as undone, never deleted.
    CREATE TABLE judgement (
      id TEXT PRIMARY KEY CHECK (id LIKE 'judgement:_%'),
      turn INTEGER NOT NULL CHECK (turn >= 1),
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'partOf', 'notPartOf')),
      subject_key TEXT NOT NULL CHECK (subject_key LIKE 'organisation:_%'),
      subject_name TEXT NOT NULL CHECK (subject_name <> ''),
      subject_is_form INTEGER NOT NULL CHECK (subject_is_form IN (0, 1)),
      object_key TEXT NOT NULL CHECK (object_key LIKE 'organisation:_%'),
      object_name TEXT NOT NULL CHECK (object_name <> ''),
      object_is_form INTEGER NOT NULL CHECK (object_is_form IN (0, 1)),
      author TEXT NOT NULL CHECK (author <> ''),
      day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
      because TEXT NOT NULL CHECK (because <> ''),
      undone_author TEXT,
      undone_day TEXT CHECK (undone_day GLOB '????-??-??'),
      undone_because TEXT,
      CHECK ((undone_author IS NULL) = (undone_day IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- Pairs that somebody was unsure of, so that they are not asked about again.
    CREATE TABLE set_aside (
      a_key TEXT NOT NULL,
      b_key TEXT NOT NULL CHECK (a_key < b_key),
      author TEXT NOT NULL CHECK (author <> ''),
      day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
      PRIMARY KEY (a_key, b_key)
    ) STRICT, WITHOUT ROWID;

    -- Conclusions: derived from the sources and the judgements, replaced as a whole.
    CREATE TABLE municipality (
      code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9][0-9]'),
      name TEXT NOT NULL UNIQUE,
      county TEXT NOT NULL,
      region TEXT NOT NULL,
      latitude REAL NOT NULL,
      longitude REAL NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE current_project (
      project_id INTEGER PRIMARY KEY REFERENCES project (id),
      key TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX current_project_key ON current_project (key);

    CREATE TABLE organisation (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL CHECK (key LIKE 'organisation:_%'),
      name TEXT NOT NULL CHECK (name <> ''),
      kind TEXT NOT NULL,
      parent_id INTEGER REFERENCES organisation (id) CHECK (parent_id <> id),
      municipality_code TEXT REFERENCES municipality (code),
      project_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE UNIQUE INDEX organisation_key ON organisation (key);
    CREATE INDEX organisation_parent ON organisation (parent_id) WHERE parent_id IS NOT NULL;

    -- Organisations that judgements changed, as the rules alone left them.
    CREATE TABLE ruled_organisation (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      parent_id INTEGER,
      municipality_code TEXT,
      project_count INTEGER NOT NULL,
      -- The body whose mentions it went to, when it went.
      became TEXT
    ) STRICT;
    CREATE INDEX ruled_organisation_parent ON ruled_organisation (parent_id);

    CREATE TABLE resolution (
      id INTEGER PRIMARY KEY,
      name_id INTEGER NOT NULL REFERENCES written_name (id),
      organisation_id INTEGER REFERENCES organisation (id),
      municipality_code TEXT REFERENCES municipality (code),
      rule TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX resolution_organisation ON resolution (organisation_id, name_id);
    CREATE INDEX resolution_name ON resolution (name_id);

    -- Resolutions that judgements changed, as the rules alone left them.
    CREATE TABLE ruled_resolution (
      resolution_id INTEGER PRIMARY KEY REFERENCES resolution (id),
      organisation_id INTEGER NOT NULL,
      rule TEXT NOT NULL,
      confidence REAL NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ruled_resolution_organisation ON ruled_resolution (organisation_id);

    CREATE TABLE mention_resolution (
      project_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      resolution_id INTEGER NOT NULL REFERENCES resolution (id),
      PRIMARY KEY (project_id, ordinal),
      FOREIGN KEY (project_id, ordinal) REFERENCES mention (project_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mention_resolution_resolution ON mention_resolution (resolution_id);

    CREATE TABLE affiliation (
      organisation_id INTEGER NOT NULL REFERENCES organisation (id),
      project_id INTEGER NOT NULL REFERENCES current_project (project_id),
      role INTEGER NOT NULL REFERENCES role (id),
      PRIMARY KEY (organisation_id, project_id, role)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX affiliation_project ON affiliation (project_id, organisation_id, role);

    CREATE TABLE location (
      municipality_code TEXT NOT NULL REFERENCES municipality (code),
      project_id INTEGER NOT NULL REFERENCES current_project (project_id),
      PRIMARY KEY (municipality_code, project_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX location_project ON location (project_id, municipality_code);

    CREATE TABLE generation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Names the state: the sources and the active judgements.
      digest TEXT NOT NULL,
      rules TEXT NOT NULL,
      -- The digest of the sources alone.
      sources TEXT NOT NULL,
      -- Up to this row the search index is sorted by the organisations' keys.
      sorted_search_rows INTEGER NOT NULL
    ) STRICT;

    -- Rows of the search index that judgements added behind the sorted ones.
    CREATE TABLE judged_search_row (
      search_rowid INTEGER PRIMARY KEY,
      organisation_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX judged_search_row_key ON judged_search_row (organisation_key);

    -- Pairs of names that are alike but not enough to be joined, likeliest first.
    CREATE TABLE suggestion (
      rank INTEGER PRIMARY KEY,
      a_key TEXT NOT NULL,
      a_name TEXT NOT NULL,
      b_key TEXT NOT NULL,
      b_name TEXT NOT NULL,
      likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1)
    ) STRICT;
    CREATE INDEX suggestion_a ON suggestion (a_key);
    CREATE INDEX suggestion_b ON suggestion (b_key);

    CREATE TABLE suggestion_feature (
      rank INTEGER NOT NULL REFERENCES suggestion (rank),
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      weight REAL NOT NULL,
      PRIMARY KEY (rank, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- Folded texts by three-letter pieces: finds prefixes, fragments and near spellings.
    CREATE VIRTUAL TABLE search USING fts5 (
      folded, key UNINDEXED, name UNINDEXED, kind UNINDEXED, rank_weight UNINDEXED,
      tokenize = 'trigram case_sensitive 1'
    );

    -- Views for people who bring their own SQL tool.
    CREATE VIEW affiliations AS
      SELECT c.key AS project_key, p.title AS project, o.key AS organisation_key,
        o.name AS organisation, o.kind AS organisation_kind, u.key AS part_of_key,
        u.name AS part_of, r.name AS role, p.start_day, p.end_day, p.region, p.programme_area
      FROM affiliation a
      JOIN organisation o ON o.id = a.organisation_id
      LEFT JOIN organisation u ON u.id = o.parent_id
      JOIN role r ON r.id = a.role
      JOIN current_project c ON c.project_id = a.project_id
      JOIN project p ON p.id = a.project_id;

    CREATE VIEW collaborations AS
      SELECT a.key AS a_key, a.name AS a, b.key AS b_key, b.name AS b,
        count(DISTINCT x.project_id) AS shared_projects
      FROM affiliation x
      JOIN affiliation y ON y.project_id = x.project_id
      JOIN organisation a ON a.id = x.organisation_id
      JOIN organisation b ON b.id = y.organisation_id
      WHERE a.key < b.key
      GROUP BY a.id, b.id;

    CREATE VIEW co_occurrences AS
      SELECT a.code AS a_code, a.name AS a, b.code AS b_code, b.name AS b, count(*) AS projects
      FROM location x
      JOIN location y ON y.project_id = x.project_id
      JOIN municipality a ON a.code = x.municipality_code
      JOIN municipality b ON b.code = y.municipality_code
      WHERE a.code < b.code
      GROUP BY a.code, b.code;

    CREATE VIEW evidence AS
      SELECT c.key AS project_key, d.path AS document, m.line, m."column", h.text AS heading,
        n.text AS written_name, r.name AS role, o.key AS organisation_key, o.name AS organisation,
        s.municipality_code, s.rule, s.confidence, s.reason
      FROM current_project c
      JOIN project p ON p.id = c.project_id
      JOIN document d ON d.id = p.document_id
      JOIN mention m ON m.project_id = p.id
      JOIN heading h ON h.id = m.heading_id
      JOIN written_name n ON n.id = m.name_id
      JOIN role r ON r.id = m.role
      LEFT JOIN mention_resolution mr ON mr.project_id = m.project_id AND mr.ordinal = m.ordinal
      LEFT JOIN resolution s ON s.id = mr.resolution_id
      LEFT JOIN organisation o ON o.id = s.organisation_id;
    """

  /// Pages of web archives: when they were taken, and that the newest capture counts.
  private static let version2 = """
    -- When a page of a web archive was taken, ISO 8601 in UTC; its path is then the page's address.
    ALTER TABLE document ADD COLUMN captured_at TEXT CHECK (captured_at GLOB '????-??-??T*');

    -- Of the documents under one path the one that counts: the newest capture, else the last imported.
    CREATE VIEW current_document AS
      SELECT d.id, d.path, d.sha256, d.layout, d.imported_at, d.captured_at
      FROM document d
      WHERE d.is_complete AND NOT EXISTS (
        SELECT 1 FROM document n
        WHERE n.path = d.path AND n.is_complete
          AND (coalesce(n.captured_at, ''), n.id) > (coalesce(d.captured_at, ''), d.id));

    DROP VIEW evidence;
    CREATE VIEW evidence AS
      SELECT c.key AS project_key, d.path AS document, m.line, m."column", h.text AS heading,
        n.text AS written_name, r.name AS role, o.key AS organisation_key, o.name AS organisation,
        s.municipality_code, s.rule, s.confidence, s.reason, d.captured_at
      FROM current_project c
      JOIN project p ON p.id = c.project_id
      JOIN document d ON d.id = p.document_id
      JOIN mention m ON m.project_id = p.id
      JOIN heading h ON h.id = m.heading_id
      JOIN written_name n ON n.id = m.name_id
      JOIN role r ON r.id = m.role
      LEFT JOIN mention_resolution mr ON mr.project_id = m.project_id AND mr.ordinal = m.ordinal
      LEFT JOIN resolution s ON s.id = mr.resolution_id
      LEFT JOIN organisation o ON o.id = s.organisation_id;
    """
}
