/// The table of texts: what the pages say, in Swedish and in English.
///
/// `%1`, `%2` and so on stand for what is filled in.
enum TextTable {
  /// A text in both languages.
  struct Entry: Hashable, Sendable {
    let swedish: String
    let english: String

    init(_ swedish: String, _ english: String) {
      self.swedish = swedish
      self.english = english
    }
  }

  /// All texts.
  static let entries = pages.merging(errors) { first, _ in first }

  private static let pages: [TextKey: Entry] = [
    .about: Entry("Om Samband", "About Samband"),
    .aboutLead: Entry(
      "Samband läser projektsidor från Svenska ESF-rådet, avgör vilka skrivna namn som "
        + "är en och samma organisation och visar vem som har arbetat med vem. Bakom varje "
        + "samband finns raden på sidan.",
      "Samband reads the project pages of the Swedish ESF Council, works out which "
        + "written names are one organisation, and shows who worked with whom. Behind every"
        + " tie stands the line of the page."),
    .aboutPrivacy: Entry(
      "Kontaktpersoners namn, adresser och telefonnummer sparas inte.",
      "Contact persons' names, addresses and telephone numbers are not stored."),
    .aboutPrograms: Entry(
      "Varje sida finns också som JSON och CSV och som bild i SVG och DOT: lägg till .json, "
        + ".csv, .svg eller .dot efter sökvägen.",
      "Every page is also to be had as JSON and CSV and as a picture in SVG and DOT: add "
        + ".json, .csv, .svg or .dot to the path."),
    .actions: Entry("Gör", "Actions"),
    .after: Entry("Efter", "After"),
    .afterArea: Entry("Programområde efter", "Programme area after"),
    .allClusters: Entry("Alla kluster", "All clusters"),
    .alsoSettled: Entry("Visa även avgjorda", "Show settled ones too"),
    .and: Entry("och", "and"),
    .andMore: Entry("… och %1 till", "… and %1 more"),
    .any: Entry("Alla", "All"),
    .apply: Entry("Använd", "Apply"),
    .around: Entry("Runt", "Around"),
    .aroundCenter: Entry("Runt klustrets mitt", "Around the cluster's centre"),
    .ask: Entry("Fråga", "Ask"),
    .asMap: Entry("Som karta", "As a map"),
    .asMatrix: Entry("Som matris", "As a matrix"),
    .asPicture: Entry("Som bild", "As a picture"),
    .backbone: Entry("Bara samband som inte är slump", "Only ties that chance does not explain"),
    .because: Entry("Därför att", "Because"),
    .becauseHint: Entry("Varför; det sparas och visas.", "Why; it is stored and shown."),
    .before: Entry("Före", "Before"),
    .beforeArea: Entry("Programområde före", "Programme area before"),
    .begun: Entry("Började", "Begun"),
    .bestConnectedHint: Entry("den med flest projekt", "the one with most projects"),
    .by: Entry("Av", "By"),
    .cardLead: Entry("%1 parter.", "%1 partners."),
    .change: Entry("Ändring", "Change"),
    .changes: Entry("Ändringar", "Changes"),
    .close: Entry("Stäng", "Close"),
    .cluster: Entry("Kluster", "Cluster"),
    .clusterLead: Entry(
      "%1 organisationer som arbetar mer med varandra än med andra.",
      "%1 organisations that work with each other more than with others."),
    .clusters: Entry("Kluster", "Clusters"),
    .clustersHint: Entry(
      "grupper som arbetar mer med varandra än med andra",
      "groups that work with each other more than with others"),
    .clustersLead: Entry("%1 kluster.", "%1 clusters."),
    .clustersMethod: Entry(
      "Leidenalgoritmen på organisationernas projektion, där ett projekt med n "
        + "organisationer binder varje par med vikten 1/(n−1).",
      "The Leiden algorithm on the organisations' projection, where a project of n "
        + "bodies ties each pair with the weight 1/(n−1)."),
    .collapse: Entry("Veckla ihop", "Fold"),
    .compare: Entry("Jämför", "Compare"),
    .compareHint: Entry(
      "två perioder eller programområden sida vid sida",
      "two periods or programme areas side by side"),
    .compareIntro: Entry(
      "Vilka samband är nya, borta, starkare eller svagare? Ange två perioder eller två"
        + " programområden.",
      "Which ties are new, gone, stronger or weaker? Give two periods or two programme "
        + "areas."),
    .compareTitle: Entry("%1 mot %2", "%1 against %2"),
    .completeness: Entry("Hur fullständiga projekten är", "How complete the projects are"),
    .coOccurrence: Entry("Kommuner i samma projekt", "Municipalities in the same projects"),
    .coOccurrenceHint: Entry("karta, matris och tabell", "map, matrix and table"),
    .coOccurrenceLead: Entry(
      "%1 par står i samma projekt.",
      "%1 pairs stand in the same projects."),
    .coOccurrenceMethod: Entry(
      "p är sannolikheten för minst så många gemensamma projekt av en slump "
        + "(hypergeometriskt); den rättade räknar in hur många par som prövas (Benjamini "
        + "och Hochberg).",
      "p is the probability of at least so many common projects by chance "
        + "(hypergeometric); the corrected one takes the number of pairs into account "
        + "(Benjamini and Hochberg)."),
    .coOccurrenceOfMunicipalities: Entry(
      "Kommuner i samma projekt",
      "Municipalities in the same projects"),
    .coOccurrenceOfOrganisations: Entry(
      "Organisationer i samma projekt",
      "Organisations in the same projects"),
    .copied: Entry("Länken är kopierad", "The link is copied"),
    .copyLink: Entry("Kopiera länk", "Copy link"),
    .day: Entry("Dag", "Day"),
    .discountHubs: Entry(
      "Den som arbetar med alla räknas mindre",
      "Those who work with everybody count for less"),
    .documents: Entry("Vad som lästes", "What was read"),
    .download: Entry("Ladda ned", "Download"),
    .evidence: Entry("Belägg", "Evidence"),
    .exact: Entry("Kontor och enheter var för sig", "Offices and units by themselves"),
    .expand: Entry("Veckla ut", "Unfold"),
    .facts: Entry("Fakta", "Facts"),
    .filtered: Entry("Begränsat till", "Filtered"),
    .filters: Entry("Begränsa", "Filter"),
    .filtersSet: Entry("Begränsa (%1 valda)", "Filter (%1 set)"),
    .forPrograms: Entry("För program", "For programs"),
    .found: Entry("Träffar", "Found"),
    .from: Entry("Från år", "From year"),
    .grant: Entry("Beviljat stöd", "Grant"),
    .grantsBegun: Entry("Stöd till påbörjade", "Grants of those begun"),
    .heading: Entry("Rubrik", "Heading"),
    .holds: Entry("Vad databasen innehåller", "What the store holds"),
    .howSure: Entry("Hur säkert det är", "How sure it is"),
    .innerStrength: Entry("Styrka inom klustret", "Strength inside the cluster"),
    .judge: Entry("Avgör", "Judge"),
    .judgeIntro: Entry(
      "Ett avgörande gäller genast, överlever nya inläsningar och kan tas tillbaka med "
        + "”samband names undo”.",
      "A judgement counts at once, outlives new imports, and can be taken back with "
        + "“samband names undo”."),
    .judgements: Entry("Avgöranden", "Judgements"),
    .judgingAllowed: Entry(
      "Här kan namn avgöras av den som har nyckeln.",
      "Names can be judged here by whoever has the token."),
    .judgingForbidden: Entry(
      "Här går det bara att läsa; namn avgörs med ”samband names”.",
      "This is for reading only; names are judged with “samband names”."),
    .kind: Entry("Slag", "Kind"),
    .language: Entry("Språk", "Language"),
    .likeness: Entry("Likhet", "Likeness"),
    .lines: Entry("rader", "lines"),
    .linesCaption: Entry("Raderna på sidan", "The lines of the page"),
    .linesOfPage: Entry("Vad som står på sidan", "What the page says"),
    .loading: Entry("Hämtar …", "Loading …"),
    .map: Entry("Karta", "Map"),
    .match: Entry("Träff på", "Match"),
    .matrix: Entry("Matris", "Matrix"),
    .matrixCaption: Entry(
      "Gemensamma projekt för de %1 som står i de starkaste paren",
      "Common projects of the %1 that stand in the strongest pairs"),
    .matrixTable: Entry("De starkaste mot varandra", "The strongest against each other"),
    .means: Entry("Betyder", "Means"),
    .measure: Entry("Mått", "Measure"),
    .members: Entry("Medlemmar", "Members"),
    .mentions: Entry("Omnämnanden", "Mentions"),
    .municipalities: Entry("Kommuner", "Municipalities"),
    .municipalitiesTogether: Entry(
      "Kommuner i samma projekt",
      "Municipalities in the same projects"),
    .municipality: Entry("Kommun", "Municipality"),
    .municipalityLead: Entry(
      "I %1 ägde %2 projekt rum, med %3 organisationer.",
      "%2 projects with %3 organisations took place in %1."),
    .name: Entry("Namn", "Name"),
    .names: Entry("Namn", "Names"),
    .namesHint: Entry("vilka namn som kan vara en och samma", "which names may be one body"),
    .namesLead: Entry("Skrivet på %1 sätt.", "Written in %1 ways."),
    .namesPageLead: Entry(
      "%1 par av namn liknar varandra men inte så mycket att reglerna slår ihop dem.",
      "%1 pairs of names are alike but not enough for the rules to join them."),
    .navigation: Entry("Frågor", "Questions"),
    .network: Entry("Nätverk", "Network"),
    .networkAround: Entry("Nätverket runt %1", "The network around %1"),
    .networkLead: Entry("%1 samband.", "%1 ties."),
    .nobody: Entry("Ingen.", "Nobody."),
    .noClusters: Entry("Inga organisationer delar projekt.", "No organisations share a project."),
    .noJudgements: Entry("Inga avgöranden.", "No judgements."),
    .noPath: Entry("Det finns ingen väg mellan dem.", "There is no path between them."),
    .noProjects: Entry("Inga projekt.", "No projects."),
    .noScript: Entry(
      "Bilden kan flyttas, förstoras och vecklas ut när JavaScript är på; allt annat "
        + "fungerar utan.",
      "The picture can be moved, zoomed and unfolded with JavaScript; everything else "
        + "works without."),
    .noSuggestions: Entry("Inga par att avgöra.", "No pairs to judge."),
    .notes: Entry("Att veta", "Notes"),
    .nothing: Entry("Inget.", "Nothing."),
    .nothingToDraw: Entry("Det finns inget att rita.", "There is nothing to draw."),
    .noTie: Entry("Inget projekt binder dem samman.", "No project ties them."),
    .notResolved: Entry("inte fastställd", "not resolved"),
    .notResolvedLead: Entry(
      "Namnet säger inte vems det är; det hålls för sig i sitt projekt.",
      "Nothing tells whose this name is; it is kept apart by project."),
    .observedOverExpected: Entry("Faktiskt/väntat", "Observed/expected"),
    .onlyOpen: Entry("Visa bara öppna", "Show open ones only"),
    .openAPIHint: Entry(
      "alla adresser och svar, beskrivna för program",
      "all addresses and answers, described for programs"),
    .openPage: Entry("Öppna sidan", "Open the page"),
    .organisation: Entry("Organisation", "Organisation"),
    .organisationLead: Entry(
      "%1 deltog i %2 projekt (%3) tillsammans med %4 andra.",
      "%1 took part in %2 projects (%3) together with %4 others."),
    .organisations: Entry("Organisationer", "Organisations"),
    .otherForms: Entry("Samma svar som", "The same answer as"),
    .ownPage: Entry("Allt på en sida", "All of it on one page"),
    .pairs: Entry("Par", "Pairs"),
    .partners: Entry("Parter", "Partners"),
    .partnersByKind: Entry("Parter efter slag", "Partners by kind"),
    .partnersLead: Entry("%1 delar projekt med %2 andra.", "%1 shares projects with %2 others."),
    .path: Entry("Väg", "Path"),
    .pathBetween: Entry("Vägen mellan %1 och %2", "The path between %1 and %2"),
    .pathCount: Entry("Hur många vägar", "How many paths"),
    .pathEnd: Entry("Till", "To"),
    .pathHint: Entry(
      "hur två organisationer hänger ihop, projekt för projekt",
      "how two organisations are connected, project by project"),
    .pathIntro: Entry(
      "Hur hänger två organisationer ihop?",
      "How are two organisations connected?"),
    .pathLead: Entry(
      "Den kortaste vägen går genom %1 projekt.",
      "The shortest path runs through %1 projects."),
    .paths: Entry("Vägar", "Paths"),
    .pathStart: Entry("Från", "From"),
    .pCorrected: Entry("p rättat", "p corrected"),
    .picture: Entry("Bild", "Picture"),
    .pictureHelp: Entry(
      "Tabb och piltangenter flyttar mellan noderna, Retur öppnar kortet, + och − "
        + "förstorar, 0 visar allt, Esc stänger.",
      "Tab and arrow keys move between nodes, Enter opens the card, + and − zoom, 0 "
        + "shows all, Esc closes."),
    .pictureList: Entry("I bilden", "In the picture"),
    .pin: Entry("Fäst", "Pin"),
    .place: Entry("Ställe", "Place"),
    .programmeArea: Entry("Programområde", "Programme area"),
    .programmeAreas: Entry("Programområden", "Programme areas"),
    .project: Entry("Projekt", "Project"),
    .projectLead: Entry(
      "%1 organisationer nämns på projektets sida.",
      "%1 organisations are named on the project's page."),
    .projects: Entry("Projekt", "Projects"),
    .projectsMany: Entry("%1 projekt", "%1 projects"),
    .projectsOne: Entry("1 projekt", "1 project"),
    .projectsTogether: Entry("Gemensamma projekt", "Projects together"),
    .radius: Entry("Hur många steg", "How many steps"),
    .rank: Entry("Rangordning", "Ranking"),
    .rankHint: Entry("de som sticker ut, efter sex mått", "those that stand out, by six measures"),
    .rankLead: Entry("Ordnade efter %1.", "Ordered by %1."),
    .reconcileHint: Entry(
      "adress att klistra in i OpenRefine för att matcha egna listor",
      "address to paste into OpenRefine to match lists of your own"),
    .redo: Entry("Gör om", "Redo"),
    .region: Entry("Region", "Region"),
    .remove: Entry("ta bort", "remove"),
    .resolution: Entry("Upplösning", "Resolution"),
    .resolutionHint: Entry(
      "över 1 ger fler och mindre kluster",
      "above 1 gives more and smaller clusters"),
    .role: Entry("Roll", "Role"),
    .roleInProjects: Entry("%1 i %2", "%1 in %2"),
    .roles: Entry("Roller", "Roles"),
    .rule: Entry("Regel", "Rule"),
    .rulesCaption: Entry("Reglerna som avgjorde", "The rules that decided"),
    .score: Entry("Poäng", "Score"),
    .search: Entry("Sök", "Search"),
    .searchHint: Entry("Organisation, projekt, kommun", "Organisation, project, municipality"),
    .searchIntro: Entry(
      "Sök en organisation, ett projekt eller en kommun.",
      "Search for an organisation, a project or a municipality."),
    .searchLabel: Entry(
      "Sök organisation, projekt eller kommun",
      "Search organisations, projects, municipalities"),
    .searchLead: Entry("%1 träffar.", "%1 found."),
    .searchNear: Entry(
      "Inget heter så; det här stavas mest likt.",
      "Nothing is called that; these are spelt most like it."),
    .searchNone: Entry(
      "Inget heter så, och inget stavas likt.",
      "Nothing is called that, and nothing is spelt like it."),
    .searchTitle: Entry("Sökning: %1", "Search: %1"),
    .seed: Entry("Frö", "Seed"),
    .share: Entry("Andel", "Share"),
    .sharedPartners: Entry("Gemensamma parter", "Shared partners"),
    .sharedPartnersHint: Entry(
      "vilka som har arbetat med flera organisationer",
      "who worked with each of several organisations"),
    .sharedPartnersIntro: Entry(
      "Vilka har arbetat med alla dessa?",
      "Who worked with all of these?"),
    .sharedPartnersLead: Entry(
      "%1 har arbetat med dem alla, tillsammans eller var för sig.",
      "%1 worked with all of them, together or apart."),
    .sharedPartnersOf: Entry("Gemensamma parter för %1", "Shared partners of %1"),
    .sharedProjects: Entry("Gemensamma projekt", "Shared projects"),
    .showAll: Entry("Visa alla %1", "Show all %1"),
    .shownOf: Entry("%1 av %2 visas", "%1 of %2 shown"),
    .size: Entry("Storlek", "Size"),
    .skip: Entry("Till innehållet", "Skip to the content"),
    .slogan: Entry("Vem har arbetat med vem?", "Who worked with whom?"),
    .spanHint: Entry("år, till exempel 2009-2011", "years, such as 2009-2011"),
    .speaksAgainst: Entry("Emot", "Against"),
    .speaksFor: Entry("För", "For"),
    .stability: Entry("Stabilitet", "Stability"),
    .state: Entry("Läge", "State"),
    .steps: Entry("Steg", "Steps"),
    .storeState: Entry("Databasens tillstånd", "State of the store"),
    .suggestions: Entry("Förslag", "Suggestions"),
    .sure: Entry("Säkerhet", "How sure"),
    .sureLead: Entry(
      "%1 av %2 omnämnanden är fastställda; %3 kan inte fastställas och hålls isär "
        + "projekt för projekt.",
      "%1 of %2 mentions are resolved; %3 cannot be and are kept apart by project."),
    .tieLead: Entry(
      "%1 projekt binder dem samman. Här är raderna som säger det.",
      "%1 projects tie them. These are the lines that say so."),
    .ties: Entry("Samband", "Ties"),
    .tieTitle: Entry("%1 och %2", "%1 and %2"),
    .timeline: Entry("År för år", "Year by year"),
    .timelineHint: Entry("projekt, organisationer och stöd", "projects, organisations and grants"),
    .timelineLead: Entry(
      "Ett projekt räknas varje år det pågick, dess stöd helt i det första.",
      "A project counts in every year that it ran in, its grant whole in the first."),
    .timelineOf: Entry("%1 år för år", "%1 year by year"),
    .to: Entry("Till år", "To year"),
    .together: Entry("Tillsammans", "Together"),
    .token: Entry("Nyckel", "Token"),
    .tokenHint: Entry(
      "Den skrevs ut när tjänsten startade.",
      "It was printed when the service started."),
    .toProject: Entry("Till projektet", "To the project"),
    .undo: Entry("Ångra", "Undo"),
    .unpin: Entry("Lossa", "Unpin"),
    .unresolved: Entry("Namn som inte kan fastställas", "Names that cannot be resolved"),
    .verdict: Entry("Är", "Is"),
    .verdictDifferent: Entry("Olika", "Different"),
    .verdictNotPartOf: Entry("A är inte en del av B", "A is no part of B"),
    .verdictPartOf: Entry("A är en del av B", "A is a part of B"),
    .verdictSame: Entry("Samma", "The same"),
    .waysIn: Entry("Vägar in", "Ways in"),
    .weight: Entry("Vikt", "Weight"),
    .wholeGrants: Entry(
      "hela projektens stöd; hur mycket som nådde organisationen står inte på sidorna",
      "the whole grants of its projects; what reached the body no page says"),
    .whoWorkedWith: Entry("Vilka arbetade med %1?", "Who worked with %1?"),
    .whyOneBody: Entry("Varför namnen är en", "Why its names are one"),
    .whyTitle: Entry("Varför heter det ”%1”?", "Why is it “%1”?"),
    .withWhom: Entry("Med %1", "With %1"),
    .written: Entry("Skrivet", "Written"),
    .year: Entry("År", "Year"),
    .years: Entry("År", "Years"),
    .zoomFit: Entry("Visa allt", "Fit"),
    .zoomIn: Entry("Förstora", "Zoom in"),
    .zoomOut: Entry("Förminska", "Zoom out"),
  ]
}
