/// State agencies that ended in or after 2000, with the year and, where it is known, who took over.
///
/// They stay bodies of their own; a successor is never merged with them. Source:
/// civictechsweden/myndighetsdata (CC0), joined from ESV, SCB and Statskontoret.
enum FormerAgencyTable {
  /// Columns: name | organisation number | other names | successor | last year.
  static let rows = """
    Alkoholinspektionen|202100-4748||Statens folkhälsoinstitut|2001
    Arbetslivsinstitutet|202100-3963|ALI||2007
    Avvecklingsmyndigheten för Arbetslivsinstitutet|202100-5661|||2008
    Avvecklingsmyndigheten för Centrala försöksdjursnämnden|202100-4557|||2005
    Avvecklingsmyndigheten för Fiskeriverket|202100-6446|||2012
    Avvecklingsmyndigheten för Integrationsverket|202100-5679|||2008
    Avvecklingsmyndigheten för Myndigheten för utländska investeringar i Sverige m.m|202100-6529|||2013
    Avvecklingsmyndigheten för PPM och delar av FK|202100-6289|||2011
    Avvecklingsmyndigheten för RRV|202100-5430|||2004
    Avvecklingsmyndigheten för SRV, KBM och SPF|202100-5968|||2010
    Avvecklingsmyndigheten för Statens kvalitets- och kompetensråd|202100-5042|||2006
    Avvecklingsmyndigheten för Statens strålskyddsinstitut och kärnkraftsinspektion|202100-5760|||2009
    Avvecklingsmyndigheten för Verket för förvaltningsutveckling|202100-6123|||2010
    Avvecklingsmyndigheten för nätverk och samarbete inom högre utbildning|202100-5323|||2009
    Avvecklingsmyndigheten för ombudsmännen mot diskriminering|202100-6107|||2009
    Avvecklingsmyndigheten för skolmyndigheter m.m.|202100-5794|||2010
    Avvecklingsmyndigheten för utbildningsmyndigheter|202100-6511|||2014
    Avvecklingsmyndigheten för vissa myndigheter inom vård- och omsorgsområdet|202100-6578|||2015
    Bergsstaten|202200-1529|||2008
    Banverket|202100-4003||Infranord|2010
    Birgittaskolan, Örebro|202200-1487|||2000
    Byggforskningsrådet|202100-2205||Forskningsrådet för miljö, areella näringar och samhällsbyggande|2001
    Civilbefälhavaren i Mellersta civilområdet|202200-1404|||2000
    Civilbefälhavaren i Norra Civilområdet|202200-1420|||2000
    Civilbefälhavaren i Södra civilområdet|202200-1107|||2000
    Delegationen för IT i skolan|202100-5133|||2003
    Delegationen för stöd till vissa kommuner med bostadsåtaganden|202200-1537|||2004
    Delegationen mot segregation|202100-6701|||2023
    Distum avvecklingsmyndighet|202100-5125|||2003
    Djurskyddsmyndigheten|202100-5455|||2007
    E-legitimationsnämnden|202100-6438|||2018
    Ekeskolan|202200-1479|||2000
    Ersättningsnämnden|202100-6503|||2016
    Fiskeriverket|202100-1843|||2011
    Flygtekniska försöksanstalten|202100-0506|||2000
    Forskningsrådsnämnden|202100-3229|||2000
    Försvarets forskningsanstalt|202100-0357|||2000
    Försvarsexportmyndigheten|202100-6339|||2015
    Glesbygdsverket|202100-4128|||2009
    Granskningsnämnden för radio och TV|202100-4714|||2010
    Handelsflottans kultur- och fritidsråd|202100-0670|||2007
    Handikappombudsmannen|202100-4672|||2009
    Humanistisk-samhällsvetenskapliga forskningsrådet|202100-2791|||2000
    Hällsboskolan|202200-1495|||2000
    Högskoleverket|202100-4797|HSV||2012
    Institutet för psykosocial medicin|202100-3641|||2007
    Institutet för tillväxtpolitiska studier|202100-5190|ITPS||2009
    Institutet för utvärdering av internationellt utvecklingssamarbete|202100-5604|||2013
    Insättningsgarantinämnden|202100-4516|||2008
    Integrationsverket|202100-5018||Migrationsverket|2007
    Internationella programkontoret för utbildningsområdet|202100-4854|||2013
    Jämställdhetsnämnden|202100-5919|||2008
    Jämställdhetsombudsmannen|202100-3617|||2009
    Järnvägsstyrelsen|202100-5505|||2008
    Kriminalvårdsnämnden|202100-5992|||2013
    Kommittén för avveckling av Överstyrelsen för civil beredskap|202100-2080|||2005
    Kommunikationsforskningsberedningen|202100-3864|||2000
    Kompetensrådet för utveckling i staten|202100-6115|||2012
    Krisberedskapsmyndigheten|202100-5349|KBM|Myndigheten för civilt försvar|2009
    Kristinaskolan, Härnösand|202200-1446|||2000
    Livrustkammaren och Skoklosters slott med Stiftelsen Hallwylska museet|202100-3732|||2018
    Livsmedelsekonomiska institutet|202100-5117|||2008
    Luftfartsstyrelsen|202100-5547|||2009
    Manillaskolan, Stockholm|202200-1511|||2000
    Marknadsdomstolen|202100-2015|||2016
    Medicinska forskningsrådet|202100-1736|||2000
    Myndigheten för kvalificerad yrkesutbildning|202100-5299|KY|Myndigheten för yrkeshögskolan|2009
    Myndigheten för skolutveckling|202100-5406|MSU||2008
    Myndigheten för utländska investeringar i Sverige|202100-4862|||2012
    Nationellt centrum för flexibelt lärande|202100-5307|CFL||2008
    Naturvetenskapliga forskningsrådet|202100-3237|||2000
    Nämnden för offentlig upphandling|202100-4482|||2007
    Ombudsmannen mot diskriminering på grund av sexuell läggning|202100-5083|||2009
    Ombudsmannen mot etnisk diskriminering|202100-3948|DO||2008
    Prövningsnämnden för stöd till kreditinstitut|202100-6362|||2016
    Patentbesvärsrätten|202100-3971|||2016
    Premiepensionsmyndigheten|202100-5034|||2009
    Presstödsnämnden|202100-3294||Mediemyndigheten|2015
    Resegarantinämnden|202100-6354|||2018
    Radio- och TV-verket|202100-4680|||2010
    Rederinämnden|202100-5638|||2011
    Regionala etikprövningsnämnden i Göteborg|202200-1545|||2019
    Regionala etikprövningsnämnden i Linköping|202200-1552|||2019
    Regionala etikprövningsnämnden i Lund|202200-1560|||2019
    Regionala etikprövningsnämnden i Stockholm|202200-1578|||2019
    Regionala etikprövningsnämnden i Umeå|202200-1586|||2019
    Regionala etikprövningsnämnden i Uppsala|202200-1594|||2019
    Riksdagens revisorer|202100-2668|||2003
    Riksförsäkringsverket|202100-0548|RFV||2004
    Riksrevisionsverket|202100-0878|||2003
    Rikstrafiken|202100-5059|||2011
    Riksutställningar|202100-4995||Riksantikvarieämbetet|2017
    Rådet för arbetslivsforskning|202100-2783|||2001
    Rådet för forsknings- och utvecklingssamarbete inom EU|202100-4599|||2006
    Småhusskadenämnden|202100-4300|||2010
    Signalspaningsnämnden|202100-6131||Försvarsunderrättelsedomstolen|2009
    Skogs- och jordbrukets forskningsråd|202100-1959|||2000
    Smittskyddsinstitutet|202100-4532|||2013
    Socialvetenskapliga forskningsrådet|202100-4086|||2001
    Specialpedagogiska institutet|202100-5265|||2008
    Specialskolemyndigheten|202100-5166|||2008
    Sprängämnesinspektionen|202100-3658|||2002
    Statens biografbyrå|202100-1041|||2011
    Statens bostadskreditnämnd|202100-4276|||2012
    Statens bostadsnämnd|202100-5372|||2006
    Statens folkhälsoinstitut|202100-4383|FHI||2014
    Statens institut för ekologisk hållbarhet|202100-5067|||2006
    Statens institut för handikappfrågor i skolan|202100-4193|||2000
    Statens institut för kommunikationsanalys|202100-4847||Trafikanalys|2010
    Statens institut för regional forskning|202100-4540|||2000
    Statens institut för särskilt utbildningsstöd|202100-4177|SISUS||2006
    Statens järnvägar|202100-0787|||2012
    Statens kärnkraftinspektion|202100-2544|||2008
    Statens ljud- och bildarkiv|202100-3492|||2009
    Statens medieråd|202100-6396|||2024
    Statens nämnd för internationella adoptionsfrågor|202100-4169|||2004
    Statens personadressregisternämnd|202100-3922|||2009
    Statens räddningsverk|202100-3914||Myndigheten för civilt försvar|2008
    Statens skola för vuxna i Härnösand|202100-4649|||2002
    Statens skola för vuxna i Norrköping|202100-4656|||2002
    Statens strålskyddsinstitut|202100-0571|||2008
    Statens utlandslönenämnd|202100-5844|||2011
    Statens utsädeskontroll|202100-1876|||2006
    Statens va-nämnd|202100-4029|||2015
    Statens växtsortnämnd|202100-1918|||2006
    Steriliseringsersättningsnämnden|202100-5109|||2003
    Styrelsen för psykologiskt försvar|202100-0498||Myndigheten för civilt försvar|2008
    Svenskt biografiskt lexikon|202100-1165|||2009
    Taltidningsnämnden|202100-5935|||2010
    Teknikvetenskapliga forskningsrådet|202100-4094|||2001
    Tomtebodaskolans resurscenter|202200-1438|||2000
    Totalförsvarets chefsnämnd|202100-4722|||2002
    Turistdelegationen|202100-4425|||2006
    Utlänningsnämndens avvecklingsorganisation|202100-4292|||2007
    Utredningen för avveckling av ITPS, Glesbygdsverket och Nutek|202100-6222|||2011
    Utrikesdepartementet|202100-0233|||2001
    Valideringsdelegationen|202100-5471|||2008
    Verket för förvaltningsutveckling|202100-5596||Kompetensrådet för utveckling i staten|2008
    Verket för högskoleservice|202100-4367||Universitets- och högskolerådet|2013
    Verket för näringslivsutveckling|202100-4219|NUTEK||2009
    Vägverket|202100-0639||Trafikverket|2010
    Vänerskolan, Vänersborg|202200-1503|||2000
    Åsbackaskolan, Gnesta|202200-1453|||2000
    Östervångsskolan, Lund|202200-1461|||2000
    Överklagandenämnden för totalförsvaret|202100-4623|||2005
    """
}
