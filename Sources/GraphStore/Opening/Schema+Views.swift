extension Schema {
  /// What is shown to people who bring their own SQL tool.
  static let views = """
    -- Of the documents under one path the one that counts: the newest capture, else the last imported.
    CREATE VIEW current_document AS
      SELECT d.id, d.path, d.sha256, d.layout, d.imported_at, d.captured_at
      FROM document d
      WHERE d.is_complete AND NOT EXISTS (
        SELECT 1 FROM document n
        WHERE n.path = d.path AND n.is_complete
          AND (coalesce(n.captured_at, ''), n.id) > (coalesce(d.captured_at, ''), d.id));

    -- Which resolution each mention of a current project has.
    CREATE VIEW mention_resolution AS
      SELECT m.project_id, m.ordinal,
        iif(x.project_id IS NULL, u.id, x.resolution_id) AS resolution_id
      FROM current_project c
      JOIN mention m ON m.project_id = c.project_id
      LEFT JOIN mention_exception x ON x.project_id = m.project_id AND x.ordinal = m.ordinal
      LEFT JOIN resolution u ON u.name_id = m.name_id AND u.is_usual = 1;

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
      JOIN project_affiliation y ON y.project_id = x.project_id
      JOIN organisation a ON a.id = x.organisation_id
      JOIN organisation b ON b.id = y.organisation_id
      WHERE a.key < b.key
      GROUP BY a.id, b.id;

    CREATE VIEW co_occurrences AS
      SELECT a.code AS a_code, a.name AS a, b.code AS b_code, b.name AS b, count(*) AS projects
      FROM location x
      JOIN project_location y ON y.project_id = x.project_id
      JOIN municipality a ON a.code = x.municipality_code
      JOIN municipality b ON b.code = y.municipality_code
      WHERE a.code < b.code
      GROUP BY a.code, b.code;

    -- The lines of each organisation by its ties, and the others.
    CREATE VIEW evidence AS
      SELECT c.key AS project_key, d.path AS document, m.line, m."column", h.text AS heading,
        n.text AS written_name, r.name AS role, o.key AS organisation_key, o.name AS organisation,
        s.municipality_code, s.rule, s.confidence, s.reason, d.captured_at
      FROM organisation o
      JOIN affiliation a ON a.organisation_id = o.id
      JOIN project_affiliation b
        ON b.project_id = a.project_id AND b.organisation_id = a.organisation_id AND b.role = a.role
      JOIN current_project c ON c.project_id = b.project_id
      JOIN project p ON p.id = b.project_id
      JOIN document d ON d.id = p.document_id
      JOIN mention m ON m.project_id = b.project_id AND m.role = b.role
      JOIN heading h ON h.id = m.heading_id
      JOIN written_name n ON n.id = m.name_id
      JOIN role r ON r.id = m.role
      LEFT JOIN mention_exception x ON x.project_id = m.project_id AND x.ordinal = m.ordinal
      LEFT JOIN resolution u ON u.name_id = m.name_id AND u.is_usual = 1
      LEFT JOIN resolution s ON s.id = iif(x.project_id IS NULL, u.id, x.resolution_id)
      WHERE s.organisation_id IS a.organisation_id
    UNION ALL
      SELECT c.key, d.path, m.line, m."column", h.text, n.text, r.name, NULL, NULL,
        s.municipality_code, s.rule, s.confidence, s.reason, d.captured_at
      FROM current_project c
      JOIN project p ON p.id = c.project_id
      JOIN document d ON d.id = p.document_id
      JOIN mention m ON m.project_id = p.id
      JOIN heading h ON h.id = m.heading_id
      JOIN written_name n ON n.id = m.name_id
      JOIN role r ON r.id = m.role
      LEFT JOIN mention_exception x ON x.project_id = m.project_id AND x.ordinal = m.ordinal
      LEFT JOIN resolution u ON u.name_id = m.name_id AND u.is_usual = 1
      LEFT JOIN resolution s ON s.id = iif(x.project_id IS NULL, u.id, x.resolution_id)
      WHERE s.organisation_id IS NULL;
    """
}
