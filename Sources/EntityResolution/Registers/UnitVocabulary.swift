/// Words of municipal and other public units, and the words that join and abbreviate them.
///
/// Source: the units that municipalities list on their own web pages, and the abbreviations met on
/// project pages (Förv, Länsst., SDF, IFO, AIC, AME). A name made of such words alone names no body.
enum UnitVocabulary {
  static let connectives = """
    i och för av samt med på vid till inom hos en ett den det de der om från mot under över genom
    där som ut in kring mellan via the of and in for
    """

  /// Words that are units by themselves.
  static let units = """
    kommunstyrelsen kommunstyrelse kommunledningskontoret kommunledningskontor kommunledningen
    kommunfullmäktige kommunkontoret kommunkansliet stadskontoret stadsledningskontoret stadskansliet
    förvaltning förvaltningen förvaltningar förvaltningarna enhet enheten enheter enheterna avdelning
    avdelningen nämnd nämnden nämnder styrelse sektor sektorn sektion sektionen kontor kontoret
    kommunal kommunala kommunens kommunalt utskott utskottet stab staben rotel roteln
    verksamhet verksamheten verksamheter grupp gruppen team teamet funktion funktionen
    område området verksamhetsområde center centret centrum centra mottagning mottagningen
    ame amc ama amo ifo sfi aic ks bun vux vuc komvux särvux gvux kaa lss ekb biv
    socialtjänst socialtjänsten socialkontoret socialbyrån biståndsenheten
    jobbcenter jobbcentrum jobbtorg jobbtorget resurscenter resurscentrum resursenheten
    utvecklingscentrum utvecklingscenter lärcentrum lärcenter kunskapscentrum kompetenscentrum
    kompetenscenter arbetscentrum arbetscenter arbetscenter aktivitetshuset rehabcenter
    vuxenutbildning vuxenutbildningen gymnasieskola gymnasieskolan grundskola grundskolan förskola
    förskolan särskola särskolan navigatorcentrum vägledningscentrum servicecenter ungdomscenter
    """

  /// What units work with.
  static let themes = """
    arbete arbeten arbetet arbets arbetsliv arbetslivet arbetsmarknad arbetsmarknaden arbetsmarknads
    arbetsmarknadsåtgärder arbetsmarknadsfrågor lärande tillväxt kommunikation kultur fritid
    utbildning integration integrations omsorg omsorger individ individ- familj barn unga ungdom
    ungdomar vuxna vuxen vuxnas äldre social sociala socialt stöd service näringsliv näringslivet
    närings utveckling utvecklings försörjning försörjningsstöd jobb jobben kompetens
    kompetensförsörjning samhälle samhälls hälsa hälso vård skola skol miljö bygg plan teknik teknisk
    tekniska administration administrativ administrativa ekonomi ekonomiskt sysselsättning
    rehabilitering rehab arbetsrehabilitering etablering mångfald demokrati medborgare medborgar
    medborgarservice funktionsnedsättning funktionshinder funktionshindrade bistånd resurs resurser
    välfärd daglig dagliga personlig assistans personal samordning samverkan projekt central centrala
    gemensam gemensamma lokal lokala kost städ mark fastighet fastigheter gata park trafik turism
    landsbygd landsbygdsutveckling invandrare invandring flykting flyktingar flyktingmottagning
    introduktion nyanlända mottagande språk matchning coachning vägledning missbruk psykiatri
    socialpsykiatri boende bostad råd förebyggande folkhälsa folkhälso bildning lokalt framtid
    entreprenörskap företagande kunskap myndighet myndighetsutövning uppdrag internationell
    internationella internationellt strategi strategisk strategiska hållbar hållbart hållbarhet
    """

  /// Units that bodies other than municipalities have too, and words for a body left unnamed.
  static let otherUnits = """
    regionkansliet regionstyrelsen regionkontoret regionledningskontoret landstingskansliet
    landstingsstyrelsen landstingskontoret landstingsdirektörens länskansliet kansli kansliet styrelsen
    sekretariat sekretariatet huvudkontor huvudkontoret centralkontoret distriktskontoret lokalkontor
    lokalkontoret regionkontor länskontoret projektkontoret kommunen kommun landstinget regionen
    länsstyrelsen samordningsförbundet samordningsförbund folkhögskolan folkhögskola universitetet
    högskolan föreningen företaget stiftelsen församlingen församling myndigheten finsam facket
    institutionen institution fakulteten fakultet prefekten rektorsämbetet biblioteket museet
    sjukhuset lasarettet vårdcentralen primärvården psykiatrin landsting region primärvårdsenheten
    psykiatrienheten arbetsterapienheten sjukgymnastikenheten trafikskolan trafikskola
    """

  /// First parts of compounds: arbetsmarknads|enheten.
  static let stems = """
    arbetsmarknads arbetsmarknad arbets arbete arbetslivs social socialt barn utbildnings utbildning
    kultur fritids fritid vuxen vuxenutbildnings medborgar omsorgs omsorg individ familje familj
    kommunlednings kommun kommunal lednings stadslednings stads byggnads bygg bygglovs miljö teknik
    service närings näringslivs tillväxt utvecklings utveckling bildnings skol skole ungdoms ungdom
    integrations integration flykting invandrar äldre äldreomsorgs vård vårdnads hälso hälsovårds
    personal ekonomi kansli gymnasie folkhälso samhälls samhällsbyggnads sysselsättnings
    rehabiliterings rehab arbetsrehabiliterings försörjnings försörjningsstöds bistånds etablerings
    jobb kompetens kompetensutvecklings lärande lär resurs verksamhets administrativa administrations
    central stadsdels distrikts socialtjänst myndighets handikapp funktionshinder lss mottagnings
    introduktions plan planerings projekt strategi internationella information informations
    kommunikations välfärds mark exploaterings fastighets gatu tekniska turist besöks landsbygds
    stöd stödboende boende uppdrags upphandlings it hr kost städ lokal lokalförsörjnings
    trafik park natur idrotts folk kunskaps framtids jämställdhets mångfalds demokrati
    """

  /// Last parts that only a unit has, whatever stands before them.
  static let strongEndings = """
    förvaltningen förvaltning förvaltningarna nämnden nämnd enheten enhet enheterna avdelningen
    avdelning sektorn sektionen utskottet roteln kansliet
    """

  /// Last parts that make a unit after one of the stems.
  static let weakEndings = """
    kontoret kontor kontors centrum center centret tjänsten tjänst utbildningen utbildning styrelsen
    styrelse sektor sektion kansli stab staben verksamheten verksamhet omsorgen omsorg vården vård
    stödet stöd servicen service förmedlingen förmedling marknaden marknad gruppen grupp teamet team
    mottagningen mottagning byrån byrå expeditionen skolan skola huset hus området områden åtgärder
    försörjning planering frågor projekt projektet samordning utveckling introduktion integration
    """

  /// Abbreviations and their words; an empty word means that the neighbours decide.
  static let abbreviations = """
    förv=förvaltningen länsst=länsstyrelsen lst=länsstyrelsen avd=avdelningen komm=kommun kn=kommun
    sthlm=stockholm sthlms=stockholms gbg=göteborg gbgs=göteborgs kungl=kungliga stift=stiftelsen
    samordningsförb=samordningsförbundet samordningförbundet=samordningsförbundet
    samordningförbund=samordningsförbund samordningsförbudet=samordningsförbundet
    kommunalförb=kommunalförbund utb=utbildning arbetsmarkn=arbetsmarknad landst=landstinget
    aktiebolag=ab aktiebolaget=ab handelsbolag=hb handelsbolaget=hb kommanditbolag=kb
    kommanditbolaget=kb univ=universitet folkhögsk=folkhögskola fhsk=folkhögskola
    sdf=stadsdelsförvaltningen sdn=stadsdelsnämnden studief=studieförbundet
    foren=förening forening=förening kommuns=kommun distr=distriktet
    arbetsformedlingen=arbetsförmedlingen forsakringskassan=försäkringskassan
    lansstyrelsen=länsstyrelsen samordningsforbundet=samordningsförbundet
    folkhogskola=folkhögskola hogskolan=högskolan studieforbundet=studieförbundet
    kommunforbundet=kommunförbundet regionforbundet=regionförbundet
    fören= o= u= ek= ekon= ekonomisk= ekonomiska=
    """

  /// Abbreviated last parts of compounds: socialförv, arbetsmarknadsenh, branschfören.
  static let suffixAbbreviations = """
    förv=förvaltningen enh=enheten avd=avdelningen fören=förening nämn=nämnden utb=utbildningen
    samordningförbundet=samordningsförbundet
    """
}
