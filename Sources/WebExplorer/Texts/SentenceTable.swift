/// The sentences of answers, in English as answers have them and in Swedish as pages say them.
///
/// The reasons for what a name means stand in ``reasons``.
enum SentenceTable {
  /// A sentence in both languages; both have the same holes.
  struct Entry: Sendable {
    /// As answers have it.
    let english: SentenceTemplate
    /// As Swedish pages have it.
    let swedish: SentenceTemplate
  }

  /// All sentences, each with its alternatives.
  static let entries: [Entry] = (notes + reasons).flatMap { english, swedish in
    SentenceTemplate.all(english).map {
      Entry(english: $0, swedish: SentenceTemplate(swedish))
    }
  }

  private static let notes: [(english: String, swedish: String)] = [
    (
      "{part} is a part of {whole}, and the question was asked of the whole; --exact asks of the part "
        + "alone.",
      "{part} är en del av {whole}, och frågan gällde helheten; kontor och enheter var för sig ger "
        + "delen ensam."
    ),
    (
      "Across successions {names:list} are counted as one; the store keeps them apart.",
      "Över namnbyten räknas {names} som en; i lagret är de åtskilda."
    ),
    ("Nobody shares a project with {name}.", "Ingen delar ett projekt med {name}."),
    ("Nobody worked with {names:list} alike.", "Ingen har arbetat med både {names}."),
    ("Some of the names mean the same body.", "Några av namnen är samma organisation."),
    ("No project ties {a} and {b}.", "Inget projekt förenar {a} och {b}."),
    (
      "There is no path between {a} and {b}.",
      "Det finns ingen väg mellan {a} och {b}."
    ),
    (
      "Both names mean {name}; the path has no step.",
      "Båda namnen är {name}; vägen har inget steg."
    ),
    (
      "{name} is written in {ways:phrase} on {lines:phrase}.",
      "{name} skrivs på {ways} på {lines}."
    ),
    (
      "Of the lines of each form up to {count:figure} are listed.",
      "Av raderna för varje skrivsätt står högst {count} här."
    ),
    (
      "grantSEK is the sum of the whole grants of its projects; what of them reached the body no page "
        + "says.",
      "Beviljat stöd är summan av projektens hela stöd; hur mycket av det som nådde organisationen "
        + "står inte på någon sida."
    ),
    ("{bodies:phrase} in {projects:phrase}.", "{bodies} i {projects}."),
    (
      "{count:phrase} of more than {most:figure} bodies [tie|ties] nobody.",
      "{count} med över {most} organisationer binder inte samman några."
    ),
    (
      "{count:phrase} of more than {most:figure} bodies [tie|ties] nobody but {name}.",
      "{count} med över {most} organisationer binder inte samman några utom {name}."
    ),
    (
      "{count:phrase} ({titles}) with more than {most:figure} bodies [is|are] left out: everybody would "
        + "be tied to everybody.",
      "{count} ({titles}) med över {most} organisationer är inte med: alla skulle ha samband med alla."
    ),
    (
      "{count:phrase} ({titles}) with more than {most:figure} bodies [is|are] sampled: each body is tied "
        + "to {others:figure} others at random, seed {seed}, and keeps its weight.",
      "Ur {count} ({titles}) med över {most} organisationer tas ett urval: var och en knyts till "
        + "{others} andra på måfå, frö {seed}, och behåller sin vikt."
    ),
    (
      "Backbone: {kept:figure} of {ties:phrase} have a corrected p value of at most {bound:figure} in the "
        + "stochastic degree sequence model (Benjamini and Hochberg).",
      "Stomme: {kept} av {ties} har ett rättat p-värde på högst {bound} i den stokastiska "
        + "gradföljdsmodellen (Benjamini och Hochberg)."
    ),
    (
      "No two {scope:phrase} stand in one project.",
      "Inga två {scope} står i samma projekt."
    ),
    (
      "pValue is the hypergeometric upper tail of each pair by itself; corrected for {pairs:phrase} "
        + "(Benjamini and Hochberg), {count:figure} of them stay below 0.05.",
      "p är den hypergeometriska övre svansen för varje par för sig; rättat för {pairs} (Benjamini och "
        + "Hochberg) stannar {count} av dem under 0,05."
    ),
    (
      "{a} against {b}: {new:figure} new, {gone:figure} gone, {stronger:figure} stronger, "
        + "{weaker:figure} weaker, {same:figure} the same.",
      "{a} mot {b}: {new} nya, {gone} borta, {stronger} starkare, {weaker} svagare, {same} oförändrade."
    ),
    (
      "PageRank on shared projects, damping 0.85; scores of all bodies sum to 1, given to seven digits.",
      "PageRank över gemensamma projekt, dämpning 0,85; allas poäng är tillsammans 1 och ges med sju "
        + "siffror."
    ),
    (
      "PageRank on shared projects, damping 0.85; scores of all bodies sum to 1, given to seven digits, "
        + "residual {residual:figure}.",
      "PageRank över gemensamma projekt, dämpning 0,85; allas poäng är tillsammans 1 och ges med sju "
        + "siffror, rest {residual}."
    ),
    (
      "A broker is a body without which some others would no longer be connected; ranked by betweenness.",
      "En mäklare är en organisation utan vilken några andra inte längre skulle hänga ihop; ordnade "
        + "efter mellanliggande."
    ),
    (
      "Betweenness is estimated from {count:figure} of {all:figure} bodies, seed 1.",
      "Mellanliggandet är skattat från {count} av {all} organisationer, frö 1."
    ),
    (
      "Leiden clusters of the organisations' projection with Newman's weights 1/(n-1), by modularity at "
        + "resolution {resolution:figure}, seed {seed}; stability over {runs:figure} further runs.",
      "Leidenkluster i organisationernas projektion med Newmans vikter 1/(n−1), efter modularitet vid "
        + "upplösning {resolution}, frö {seed}; stabilitet över {runs} körningar till."
    ),
    (
      "The search began with the clusters of the store's state {digest}.",
      "Sökandet började med klustren i lagrets tillstånd {digest}."
    ),
    (
      "{bodies:phrase} without a shared project [stands|stand] in no cluster.",
      "{bodies} utan gemensamt projekt står inte i något kluster."
    ),
    (
      "{count:figure} of {all:phrase} could not be resolved and are kept apart by project.",
      "{count} av {all} gick inte att fastställa och hålls åtskilda efter projekt."
    ),
    (
      "{count:phrase} without a day not counted.",
      "{count} utan datum är inte räknade."
    ),
    (
      "A grant counts whole in the year its project began.",
      "Ett stöd räknas helt det år då projektet började."
    ),
    (
      "Nothing is called '{text}', and nothing is spelt like it.",
      "Inget heter ”{text}”, och inget stavas likt."
    ),
    (
      "Nothing holds '{text}'; these are spelt most like it.",
      "Inget innehåller ”{text}”; det här stavas mest likt."
    ),
    (
      "{open:phrase} to judge; {settled:figure} settled. Nothing is joined by a suggestion; 'samband "
        + "names review' asks about them one by one.",
      "{open} att avgöra; {settled} avgjorda. Inget slås samman av ett förslag; ”samband names review” "
        + "frågar om dem ett och ett."
    ),
  ]

  /// Words that stand in holes.
  static let phrases: [String: String] = [
    "municipalities": "kommuner", "organisations": "organisationer", "region": "regionen",
    "landsting": "landstinget", "the same telling words": "samma bärande ord",
    "the same letters": "samma bokstäver", "run together": "ihopskrivna",
    "one letter differs in a long word": "en bokstav skiljer i ett långt ord",
    "only diacritics differ": "bara accenter skiljer",
    "another order of words": "annan ordföljd", "a genitive on one side": "genitiv på ena sidan",
    "the legal form on one side only": "bolagsform bara på ena sidan",
    "one telling word only": "bara ett bärande ord", "different legal forms": "olika bolagsformer",
    "both stand in one list": "båda står i en lista",
    "different numbers in the names": "olika tal i namnen", "different places": "olika orter",
    "form": "formen", "somebody was unsure": "någon var osäker",
    "nobody has judged": "ingen har avgjort det", "the same as": "samma som",
    "different from": "en annan än", "a part of": "en del av", "no part of": "ingen del av",
  ]

  /// What is counted.
  static let nouns: [String: (one: String, many: String)] = [
    "project": projects, "projects": projects, "body": bodies, "bodies": bodies,
    "tie": ("samband", "samband"), "ties": ("samband", "samband"), "pair": ("par", "par"),
    "pairs": ("par", "par"), "way": ("sätt", "sätt"), "ways": ("sätt", "sätt"),
    "line": ("rad", "rader"), "lines": ("rad", "rader"), "mention": mentions, "mentions": mentions,
  ]
  private static let projects = (one: "projekt", many: "projekt")
  private static let bodies = (one: "organisation", many: "organisationer")
  private static let mentions = (one: "omnämnande", many: "omnämnanden")
}
