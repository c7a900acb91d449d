import GRDB

/// The tables, written out literally.
///
/// A store of an older version is not migrated: it holds what can be read anew from its documents.
enum Schema {
  /// `SAMB`, which tells a Samband store from any other SQLite file.
  static let applicationID = 0x5341_4D42
  /// The version in `PRAGMA user_version`.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v3") { db in
      try db.execute(sql: sources + conclusions + mirrors + views)
      try db.execute(
        sql: """
          PRAGMA application_id = \(applicationID);
          PRAGMA user_version = \(version)
          """)
    }
    return migrator
  }

  /// Kept as read; only added to.
  private static let sources = """
    -- Sources: kept as read, never rewritten.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL CHECK (path <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      layout TEXT CHECK (layout IN ('A', 'B', 'C', 'D', 'F', 'G', 'T')),
      imported_at TEXT NOT NULL,
      -- When a page of a web archive was taken, ISO 8601 in UTC; its path is then the page's address.
      captured_at TEXT CHECK (captured_at GLOB '????-??-??T*'),
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
    CREATE INDEX project_document ON project (document_id, line);

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
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE UNIQUE INDEX written_name_text ON written_name (text);

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
    """

  /// Derived from the sources and the judgements.
  private static let conclusions = """
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
      reason TEXT NOT NULL,
      -- Whether all of the name's mentions have it that are no exceptions; one of each name.
      is_usual INTEGER NOT NULL CHECK (is_usual IN (0, 1)),
      -- How many mentions have it.
      mention_count INTEGER NOT NULL CHECK (mention_count >= 0)
    ) STRICT;
    CREATE INDEX resolution_organisation ON resolution (organisation_id, name_id);
    CREATE INDEX resolution_name ON resolution (name_id, is_usual);

    -- Resolutions that judgements changed, as the rules alone left them.
    CREATE TABLE ruled_resolution (
      resolution_id INTEGER PRIMARY KEY REFERENCES resolution (id),
      organisation_id INTEGER NOT NULL,
      rule TEXT NOT NULL,
      confidence REAL NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ruled_resolution_organisation ON ruled_resolution (organisation_id);

    -- Mentions that have another resolution than the usual one of their name, or none.
    CREATE TABLE mention_exception (
      project_id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      resolution_id INTEGER REFERENCES resolution (id),
      PRIMARY KEY (project_id, ordinal),
      FOREIGN KEY (project_id, ordinal) REFERENCES mention (project_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE affiliation (
      organisation_id INTEGER NOT NULL REFERENCES organisation (id),
      project_id INTEGER NOT NULL REFERENCES current_project (project_id),
      role INTEGER NOT NULL REFERENCES role (id),
      PRIMARY KEY (organisation_id, project_id, role)
    ) STRICT, WITHOUT ROWID;

    -- The same by project.
    CREATE TABLE project_affiliation (
      project_id INTEGER NOT NULL,
      organisation_id INTEGER NOT NULL,
      role INTEGER NOT NULL,
      PRIMARY KEY (project_id, organisation_id, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE location (
      municipality_code TEXT NOT NULL REFERENCES municipality (code),
      project_id INTEGER NOT NULL REFERENCES current_project (project_id),
      PRIMARY KEY (municipality_code, project_id)
    ) STRICT, WITHOUT ROWID;

    -- The same by project.
    CREATE TABLE project_location (
      project_id INTEGER NOT NULL,
      municipality_code TEXT NOT NULL,
      PRIMARY KEY (project_id, municipality_code)
    ) STRICT, WITHOUT ROWID;

    -- What was counted when the conclusions were drawn, under the names that figures have.
    CREATE TABLE figure (
      section TEXT NOT NULL,
      label TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 0),
      PRIMARY KEY (section, label)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE generation (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Names the state: the sources and the active judgements.
      digest TEXT NOT NULL,
      rules TEXT NOT NULL,
      -- The digest of the sources alone.
      sources TEXT NOT NULL
    ) STRICT;

    -- Names and written forms of organisations without capitals and diacritics.
    CREATE TABLE spelling (
      folded TEXT NOT NULL,
      organisation_id INTEGER NOT NULL REFERENCES organisation (id),
      PRIMARY KEY (folded, organisation_id)
    ) STRICT, WITHOUT ROWID;

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
    """

  /// What keeps the tables by project in step with those by organisation and municipality; put away
  /// while conclusions are drawn.
  static let mirrors = """
    -- Ties by project follow those by organisation.
    CREATE TRIGGER affiliation_added AFTER INSERT ON affiliation BEGIN
      INSERT INTO project_affiliation (project_id, organisation_id, role)
      VALUES (new.project_id, new.organisation_id, new.role);
    END;
    CREATE TRIGGER affiliation_removed AFTER DELETE ON affiliation BEGIN
      DELETE FROM project_affiliation
      WHERE project_id = old.project_id AND organisation_id = old.organisation_id
        AND role = old.role;
    END;
    CREATE TRIGGER location_added AFTER INSERT ON location BEGIN
      INSERT INTO project_location (project_id, municipality_code)
      VALUES (new.project_id, new.municipality_code);
    END;
    CREATE TRIGGER location_removed AFTER DELETE ON location BEGIN
      DELETE FROM project_location
      WHERE project_id = old.project_id AND municipality_code = old.municipality_code;
    END;
    """
}
