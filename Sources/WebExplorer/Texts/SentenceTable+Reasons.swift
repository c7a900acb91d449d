extension SentenceTable {
  /// Why a name means what it does, and what speaks against it; a store keeps them in English.
  ///
  /// Those that take in another sentence stand first, for such a hole takes anything.
  static let reasons: [(english: String, swedish: String)] = [
    (
      "The project's owner bears the same name: {why:clause}",
      "Projektets ägare har samma namn: {why}"
    ),
    (
      "{why:clause}; the name is perhaps cut at {count:figure} characters.",
      "{why}; namnet är kanske avklippt efter {count} tecken."
    ),
    (
      "{why:clause}; it is kept apart by project.",
      "{why}; det hålls åtskilt efter projekt."
    ),
    ("{why:clause}; it is kept apart.", "{why}; det hålls åtskilt."),
    ("Judged by {who} on {day}: {because}", "Avgjort av {who} den {day}: {because}"),
    (
      "It is judged different from '{name}'. {because}",
      "Det är avgjort att vara en annan än ”{name}”. {because}"
    ),
    (
      "'{a}' was judged {verdict:phrase} '{b}', which is not applied: another judgement speaks against "
        + "it.",
      "”{a}” avgjordes vara {verdict} ”{b}”, vilket inte tillämpas: ett annat avgörande talar emot."
    ),
    (
      "'{name}' is so alike ({likeness:figure}: {features:phrase}) that the two may be one body; "
        + "{judged:phrase}.",
      "”{name}” är så lik ({likeness}: {features}) att de två kan vara en; {judged}."
    ),
    (
      "'{form}' also means '{name}' ({key}) and {more:figure} more on other pages.",
      "”{form}” är på andra sidor även ”{name}” ({key}) och {more} till."
    ),
    (
      "'{form}' also means '{name}' ({key}) on other pages.",
      "”{form}” är på andra sidor även ”{name}” ({key})."
    ),
    (
      "'{form}' is perhaps cut at {count:figure} characters, so that the whole name may say more.",
      "”{form}” är kanske avklippt efter {count} tecken, så att hela namnet kan säga mer."
    ),
    ("… and {count:figure} more of this sort.", "… och {count} till av det slaget."),
    (
      "The register has '{name}' under this name.",
      "Registret har ”{name}” under det namnet."
    ),
    (
      "The register has '{name}' as another name of '{body}'.",
      "Registret har ”{name}” som ett annat namn på ”{body}”."
    ),
    (
      "The name is that of the municipality '{name}'.",
      "Namnet är kommunens, ”{name}”."
    ),
    (
      "The name holds '{name}' and the name of a unit of it.",
      "I namnet står ”{name}” och namnet på en enhet där."
    ),
    ("The name gives '{name}' twice.", "Namnet säger ”{name}” två gånger."),
    (
      "'{name}' names the body, and what follows its workplace.",
      "”{name}” är organisationen, och det som följer är arbetsplatsen."
    ),
    (
      "No register knows '{name}', and the name is distinctive: one body wherever it is spelt so.",
      "Inget register känner ”{name}”, och namnet är säreget: en och samma organisation var det än "
        + "stavas så."
    ),
    (
      "'{name}' is '{body}', named the other way round.",
      "”{name}” är ”{body}” med leden omkastade."
    ),
    (
      "The coordination association is told by '{places}', whichever way round it is named.",
      "Samordningsförbundet känns igen på ”{places}”, vilken ordning leden än står i."
    ),
    (
      "'{name}' stands for its county by the name of a city in it, so it is '{body}'.",
      "”{name}” står för sitt län genom namnet på en stad där, så det är ”{body}”."
    ),
    (
      "'{name}' names the county, so it is '{body}'.",
      "”{name}” nämner länet, så det är ”{body}”."
    ),
    (
      "'{county}' is a county of before 1998, with a board of its own.",
      "”{county}” är ett län från före 1998, med en egen länsstyrelse."
    ),
    (
      "The page's municipalities all lie in '{county}', so 'Länsstyrelsen' is its board.",
      "Sidans kommuner ligger alla i ”{county}”, så ”Länsstyrelsen” är dess."
    ),
    (
      "'{name}' does not say which of the 21 county boards it is.",
      "”{name}” säger inte vilken av de 21 länsstyrelserna det är."
    ),
    (
      "The contact's e-mail domain '{domain}' is that of '{body}'.",
      "Kontaktens e-postdomän ”{domain}” är den som ”{body}” har."
    ),
    (
      "The contact's e-mail domain '{domain}' is that of '{body}' and of its district '{district}', so "
        + "'{name}' is a unit of it.",
      "Kontaktens e-postdomän ”{domain}” är den som ”{body}” och stadsdelen ”{district}” har, så "
        + "”{name}” är en enhet där."
    ),
    (
      "The contact's e-mail domain '{domain}' is that of '{body}', so '{name}' is a unit of it.",
      "Kontaktens e-postdomän ”{domain}” är den som ”{body}” har, så ”{name}” är en enhet där."
    ),
    (
      "The contact's e-mail domain '{domain}' is that of '{body}', so '{name}' is an office or unit of "
        + "it.",
      "Kontaktens e-postdomän ”{domain}” är den som ”{body}” har, så ”{name}” är ett kontor eller en "
        + "enhet där."
    ),
    (
      "The contact's e-mail domain '{domain}' is that of '{body}', and the name holds '{place}'.",
      "Kontaktens e-postdomän ”{domain}” är den som ”{body}” har, och i namnet står ”{place}”."
    ),
    (
      "The page lists '{place}' as its only municipality, and '{name}' is the name of a municipal unit.",
      "Sidan har ”{place}” som enda kommun, och ”{name}” är namnet på en kommunal enhet."
    ),
    (
      "'{name}' is a name that many bodies' units have, and nothing on the page says whose it is.",
      "”{name}” är ett namn som enheter hos många har, och inget på sidan säger vems den är."
    ),
    (
      "The rest of the name is that of a municipal unit, and the place word means '{place}'.",
      "Resten av namnet är en kommunal enhets, och ortnamnet är ”{place}”."
    ),
    (
      "The rest of the name is that of a municipal unit, and the place word means '{place}', which "
        + "stands under Kommun on the page.",
      "Resten av namnet är en kommunal enhets, och ortnamnet är ”{place}”, som står under Kommun på "
        + "sidan."
    ),
    (
      "'{name}' is the {sort:phrase} of '{county}'.",
      "”{name}” är {sort} i ”{county}”."
    ),
    ("'{name}' is a unit of '{body}'.", "”{name}” är en enhet hos ”{body}”."),
    (
      "'{name}' is an office of the sort that '{body}' has.",
      "”{name}” är ett kontor av det slag som ”{body}” har."
    ),
    (
      "'{name}' is the office of '{body}' in the place it names.",
      "”{name}” är kontoret som ”{body}” har på orten."
    ),
    (
      "'{name}' is '{body}' with the name of an office or unit.",
      "”{name}” är ”{body}” med namnet på ett kontor eller en enhet."
    ),
    (
      "'{name}' is a local body or unit of '{body}'.",
      "”{name}” är en lokal del eller enhet av ”{body}”."
    ),
    ("'{body}' and its short name.", "”{body}” och dess kortnamn."),
    ("'{name}' is a district of '{body}'.", "”{name}” är en stadsdel i ”{body}”."),
    (
      "'{name}' stands under Kommun on the page too: the municipality.",
      "”{name}” står också under Kommun på sidan: kommunen."
    ),
    (
      "'{name}' is a municipality's name, but an ordinary word too, and no Kommun list supports it.",
      "”{name}” är en kommuns namn men också ett vanligt ord, och ingen lista under Kommun stöder det."
    ),
    (
      "'{name}' is a municipality's name; no Kommun list supports it.",
      "”{name}” är en kommuns namn; ingen lista under Kommun stöder det."
    ),
    (
      "The organisation number {number} is that of '{body}' on another page.",
      "Organisationsnumret {number} är på en annan sida det som ”{body}” har."
    ),
    (
      "The organisation number {number} is that of '{body}'.",
      "Organisationsnumret {number} är det som ”{body}” har."
    ),
    (
      "Elsewhere in the region '{name}' is a unit of '{body}' and of nobody else, and '{place}' stands "
        + "under Kommun here.",
      "På andra håll i regionen är ”{name}” en enhet hos ”{body}” och hos ingen annan, och ”{place}” "
        + "står under Kommun här."
    ),
    (
      "'{name}' is perhaps cut at {count:figure} characters, and '{body}' is the only name on any page "
        + "that goes on from it.",
      "”{name}” är kanske avklippt efter {count} tecken, och ”{body}” är det enda namn på någon sida som "
        + "fortsätter så."
    ),
    (
      "'{name}' is perhaps cut at {count:figure} characters, and '{body}' is the only registered name "
        + "that goes on from it.",
      "”{name}” är kanske avklippt efter {count} tecken, och ”{body}” är det enda registrerade namn som "
        + "fortsätter så."
    ),
    (
      "'{name}' is perhaps cut at {count:figure}, and no full name completes it.",
      "”{name}” är kanske avklippt efter {count}, och inget helt namn fortsätter så."
    ),
    (
      "The name holds neither letters nor digits.",
      "I namnet står varken bokstäver eller siffror."
    ),
    (
      "'{name}' is one short word that several bodies may bear.",
      "”{name}” är ett enda kort ord som flera kan heta."
    ),
    (
      "'{name}' differs from '{body}' by {difference:phrase} only, and nothing speaks against one body.",
      "”{name}” skiljer sig från ”{body}” bara i detta: {difference}; inget talar emot att de är en."
    ),
    (
      "'{name}' is the municipality's name in the register.",
      "”{name}” är kommunens namn i registret."
    ),
    (
      "'{name}' is '{place}' but for capitals, blanks or hyphens.",
      "”{name}” är ”{place}” så när som på versaler, blanksteg eller bindestreck."
    ),
    (
      "'{name}' is a form of '{place}' without its diacritics.",
      "”{name}” är en form av ”{place}” utan prickar och ringar."
    ),
    ("'{name}' is a form of '{place}'.", "”{name}” är en form av ”{place}”."),
    ("'{name}' lies in '{place}'.", "”{name}” ligger i ”{place}”."),
    (
      "'{name}' is one letter away from '{place}' and from no other.",
      "”{name}” är en bokstav från ”{place}” och inte från någon annan."
    ),
  ]
}
