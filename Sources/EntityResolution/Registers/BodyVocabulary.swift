/// Words that say what sort of body bears a name, and which legal form it has.
///
/// Sources: the legal forms of the Companies Registration Office (Bolagsverket) and the Tax Agency
/// (Skatteverket); words for associations as project pages use them.
enum BodyVocabulary {
  /// word=kind of body; a trailing `*` matches compounds that end in the word.
  static let kinds = """
    ab=company hb=company kb=company ltd=company gmbh=company aps=company bv=company inc=company
    llc=company plc=company srl=company sarl=company sa=company bolag*=company bolaget*=company konsult*=company
    förening*=association föreningen*=association föreningarna*=association förbund*=association
    förbundet*=association riksförbundet=association riksförbund=association klubb*=association
    klubben*=association församling*=association församlingen*=association kyrka*=association
    kyrkan*=association kyrkoförsamling=association pastorat=association pastoratet=association
    pingstförsamling=association byalag*=association byalaget=association nätverk*=association
    nätverket=association sällskap*=association sällskapet*=association mission*=association
    missionen*=association frälsningsarmén=association if=association ik=association bk=association
    idrottsallians=association samfällighet*=association samfund*=association
    stiftelsen=foundation stiftelse*=foundation fond=foundation fonden=foundation museum*=foundation
    folkhögskola*=folkHighSchool folkhögskolan*=folkHighSchool
    högskola*=university högskolan*=university universitet*=university universitetet*=university
    university=university
    samordningsförbund*=coordinationAssociation samordningsförbundet*=coordinationAssociation
    finsam=coordinationAssociation finsamförbundet=coordinationAssociation
    kommunalförbund*=municipalFederation kommunalförbundet*=municipalFederation
    kommunförbund*=municipalFederation kommunförbundet*=municipalFederation
    räddningstjänstförbund*=municipalFederation gymnasieförbund*=municipalFederation
    gymnasieförbundet=municipalFederation utbildningsförbund*=municipalFederation
    regionförbund*=regionalFederation regionförbundet*=regionalFederation
    studieförbund*=studyAssociation studieförbundet*=studyAssociation
    bildningsförbund*=studyAssociation
    fackförbund*=union fackförbundet=union facket=union fackliga=union arbetareförbundet*=union
    arbetareförbund*=union
    arbetsgivareförening*=employerOrganisation arbetsgivarförening*=employerOrganisation
    arbetsgivarna=employerOrganisation handelskammare*=employerOrganisation
    handelskammaren*=employerOrganisation branschorganisation*=employerOrganisation
    kooperativ*=economicAssociation kooperativet*=economicAssociation
    landsting*=region landstinget*=region
    tingsrätt*=stateAgency hovrätt*=stateAgency kammarrätten=stateAgency
    förvaltningsrätten=stateAgency verket*=stateAgency myndigheten*=stateAgency
    ambassad=stateAgency länsarbetsnämnden=stateAgency länsarbetsnämnd=stateAgency
    """

  /// Words of local bodies of national organisations.
  static let branchWords = """
    distrikt distriktet distrikts lokalavdelning lokalavdelningen lokalförening lokalföreningen krets
    kretsen sektion sektionen region regionen läns länsförbund länsförbundet länsavdelning
    länsavdelningen länsbygderåd avdelning avdelningen förening föreningen förbund förbundet facken
    lokalkontor kontor mitt företagspartner invest kooperativ kooperativa utveckling huvudkontor
    distriktsorganisation regionalt regional regionala lokal sverige kår kåren fackklubb klubb
    """

  /// Points of the compass.
  static let compass = """
    norr söder öst väst öster väster mitt nord syd ost sydväst sydost sydöst nordväst nordost nordöst
    norra södra östra västra mellersta mellan nedre övre inre yttre centrala stor
    """

  /// Parts of the country.
  static let areas = """
    norrland svealand götaland småland bergslagen mellansverige västsverige sydsverige östsverige
    sydöstra nordöstra nordvästra sydvästra mittsverige mittnorrland norrlands smålands skaraborg
    sjuhärad fyrbodal bohuslän dalsland ångermanland medelpad hälsingland gästrikland härjedalen
    lappland öland uppland närke roslagen södertörn mälardalen mälarregionen öresund
    stockholmsregionen göteborgsregionen malmöregionen öresundsregionen skåneregionen landskapet
    """

  /// Forms that follow or precede a trading body's name.
  static let legalForms = "ab hb kb ltd gmbh aps bv inc llc plc srl sarl oy as"

  /// Words that only accompany a legal form and tell nothing of the body.
  static let formalities = "publ svb"
}
