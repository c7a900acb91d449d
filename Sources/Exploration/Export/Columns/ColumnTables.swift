/// The tables of a columns export.
///
/// Numbers (`id`) count from 0 by ascending key and are those by which a store's own questions break
/// ties; `name_order` is the place of the name among all names in the order of answers, equal names
/// having the same one.
enum ColumnTables {
  /// What the folder consists of.
  static let entries = Set(
    [organisations, projects, ties, municipalities, places, names, statistics].map(\.name)
      + [ColumnsManifest.fileName])

  static let organisations = ColumnTable(
    name: "organisations", meaning: "One organisation, or an office or unit of one.",
    rowsPerFile: 1 << 18,
    columns: [
      .init("id", .int32, "The organisation's number, by ascending key."),
      .init("key", .text, "Its key."),
      .init("name", .text, "Its name."),
      .init("kind", .text, isRepetitive: true, "What sort of body it is."),
      .init("parent_id", .int32, isOptional: true, "The number of the body it is a part of."),
      .init("top_id", .int32, "The number of the body that it counts as when rolled up."),
      .init(
        "municipality_code", .text, isOptional: true, isRepetitive: true,
        "The municipality it belongs to or sits in."),
      .init("name_order", .int32, "The place of its name in the order of answers."),
    ])

  static let projects = ColumnTable(
    name: "projects", meaning: "One project.", rowsPerFile: 1 << 18,
    columns: [
      .init("id", .int32, "The project's number, by ascending key."),
      .init("key", .text, "Its key."),
      .init("title", .text, "Its title."),
      .init("case_number", .text, isOptional: true, "Its case number, as written."),
      .init(
        "programme_area", .text, isOptional: true, isRepetitive: true,
        "Its programme area, as written."),
      .init(
        "programme_area_folded", .text, isOptional: true, isRepetitive: true,
        "The same in lower case without diacritics: what --programme-area looks into."),
      .init("phase", .text, isOptional: true, isRepetitive: true, "Its phase, as written."),
      .init("region", .text, isOptional: true, isRepetitive: true, "Its region, as written."),
      .init(
        "region_slug", .text, isOptional: true, isRepetitive: true,
        "The same evened out: what --region is compared with."),
      .init("start_day", .day, isOptional: true, "Its first day."),
      .init("end_day", .day, isOptional: true, "Its last day."),
      .init(
        "first_year", .int32, isOptional: true, "The year of its first day, else of its last."),
      .init("last_year", .int32, isOptional: true, "The year of its last day, else of its first."),
      .init("grant_sek", .int64, isOptional: true, "The support granted, in kronor."),
      .init("budget_sek", .int64, isOptional: true, "The total budget, in kronor."),
      .init("url", .text, isOptional: true, "Where it stands on the web."),
    ])

  static let ties = ColumnTable(
    name: "ties",
    meaning: "One organisation in one project in one role, by organisation, project and role.",
    rowsPerFile: 1 << 20,
    columns: [
      .init("organisation_id", .int32, "The organisation, or office or unit, that is written."),
      .init("top_id", .int32, "The body that it counts as when rolled up."),
      .init("project_id", .int32, "The project."),
      .init(
        "role", .int32, isRepetitive: true,
        "The role's place in the manifest's list: 0 owner, 1 coFinancier, 2 partner, 3 participant."
      ),
    ])

  static let municipalities = ColumnTable(
    name: "municipalities", meaning: "One municipality that a project lists.",
    rowsPerFile: 1 << 18,
    columns: [
      .init("id", .int32, "The municipality's number, by ascending code."),
      .init("code", .text, "Its four-digit code."),
      .init("key", .text, "Its key."),
      .init("name", .text, "Its name."),
      .init("county", .text, isRepetitive: true, "Its county."),
      .init("region", .text, isRepetitive: true, "The region of its county."),
      .init("latitude", .double, "Degrees north."),
      .init("longitude", .double, "Degrees east."),
      .init("name_order", .int32, "The place of its name in the order of answers."),
    ])

  static let places = ColumnTable(
    name: "places", meaning: "One municipality of one project, by municipality and project.",
    rowsPerFile: 1 << 20,
    columns: [
      .init("municipality_id", .int32, "The municipality."),
      .init("project_id", .int32, "The project."),
    ])

  static let names = ColumnTable(
    name: "names",
    meaning: "One form under which an organisation is found, by relation and form.",
    rowsPerFile: 1 << 18,
    columns: [
      .init("form", .text, "The form."),
      .init(
        "how", .text, isRepetitive: true,
        "name (in lower case), written (as pages have it), folded (without capitals and "
          + "diacritics) or former (a key that the organisation took over)."),
      .init("organisation_id", .int32, "The organisation."),
    ])

  static let statistics = ColumnTable(
    name: "statistics",
    meaning: "One figure of what the store holds, as the question 'stats' lists them.",
    rowsPerFile: 1 << 18,
    columns: [
      .init("id", .int32, "The figure's place, from 0."),
      .init("section", .text, "What sort of figure it is."),
      .init("label", .text, "What is counted."),
      .init("count", .int64, "How many."),
      .init("share", .double, isOptional: true, "The share of the whole, 0 to 1."),
      .init("remark", .text, "What else is to be said."),
    ])
}
