/// State agencies that existed when the sources were read, with their organisation numbers.
///
/// Source: civictechsweden/myndighetsdata (CC0), which joins the lists of the National Financial
/// Management Authority (ESV), Statistics Sweden (SCB) and the Agency for Public Management
/// (Statskontoret). Courts, missions abroad, county boards and universities are left out: other rules
/// and tables know them. Short names are kept where people write them, not where only ledgers do. Agencies
/// that everybody knows by a shorter name than the official one (Skolverket, Vinnova) stand under it.
enum AgencyTable {
  /// Columns: name | organisation number | other names.
  static let rows = """
    Svenska kraftnät|202100-4284|Affärsverket svenska kraftnät
    Alkoholsortimentsnämnden|202100-5943|
    Allmänna reklamationsnämnden|202100-3625|ARN
    Ansvarsnämnden för djurens hälso- och sjukvård|202100-6834|
    Arbetsförmedlingen|202100-2114|Arbetsförmedling;AF
    Arbetsgivarverket|202100-3476|
    Arbetsmiljöverket|202100-2148|
    Arvsfondsdelegationen|202100-5950|Arvfondsdelegationen
    Barnombudsmannen|202100-3690|
    Bokföringsnämnden|202100-3278|
    Bolagsverket|202100-5489|
    Boverket|202100-3989|
    Brottsförebyggande rådet|202100-0068|BRÅ
    Brottsoffermyndigheten|202100-3435|
    Centrala djurförsöksetiska nämnden|202100-6909|
    Centrala studiestödsnämnden|202100-1819|CSN
    Delegationen för folkrättslig granskning av vapenprojekt|202100-6842|vapenprojektdelegationen
    Diskrimineringsombudsmannen|202100-6073|DO
    Domarnämnden|202100-6081|
    E-hälsomyndigheten|202100-6552|
    Ekobrottsmyndigheten|202100-4979|EBM
    Elsäkerhetsverket|202100-4466|
    Energimarknadsinspektionen|202100-5695|
    Etikprövningsmyndigheten|202100-6925|
    Exportkreditnämnden|202100-2098|EKN
    Fastighetsmäklarinspektionen|202100-4870|
    Fideikommissnämnden|202100-0043|
    Finansinspektionen|202100-4235|
    Finanspolitiska rådet|202100-5687|
    Folke Bernadotteakademin|202100-5380|FBA
    Folkhälsomyndigheten|202100-6545|
    Fondtorgsnämnden|202100-7030|
    Forskarskattenämnden|202100-5893|
    Forskningsrådet för hälsa, arbetsliv och välfärd|202100-5240|FORTE
    Forskningsrådet för miljö, areella näringar och samhällsbyggande|202100-5232|Formas
    Forskningsrådet för miljö, areella näringar och samhällsbyggande|202100-5232|FORSKNINGSRÅDET F MILJÖ, AREELLA NÄRINGAR OCH SAMHÄLLSBYGGANDE
    Forskningsrådet för miljö, areella näringar och samhällsbyggande|202100-5232|Forskningsrådet för miljö, arella näringar och samhällsbyggande
    Fortifikationsverket|202100-4607|
    Forum för levande historia|202100-5356|
    Försvarets materielverk|202100-0340|FMV
    Försvarets radioanstalt|202100-0365|FRA
    Försvarsmakten|202100-4615|
    Försäkringskassan|202100-5521|Försäkringskassa;FK
    Gentekniknämnden|202100-4813|
    Granskningsnämnden för försvarsuppfinningar|202100-6859|
    Harpsundsnämnden|202100-4250|
    Havs- och vattenmyndigheten|202100-6420|
    Hälso- och sjukvårdens ansvarsnämnd|202100-3765|
    Högskolans avskiljandenämnd|202100-6867|
    Ilo-kommittén|202100-5877|Svenska Ilo-kommittén
    Inspektionen för arbetslöshetsförsäkringen|202100-5414|INSPEKTIONEN FÖR ARBETSLÖSHETSFÖRSÄKRING
    Inspektionen för arbetslöshetsförsäkringen|202100-5414|IAF
    Inspektionen för socialförsäkringen|202100-6248|ISF
    Inspektionen för strategiska produkter|202100-4912|ISP
    Inspektionen för vård och omsorg|202100-6537|IVO
    Institutet för arbetsmarknads- och utbildningspolitisk utvärdering|202100-4946|IFAU
    Institutet för mänskliga rättigheter|202100-7022|
    Institutet för rymdfysik|202100-3567|
    Institutet för språk och folkminnen|202100-1082|ISOF
    Integritetsskyddsmyndigheten|202100-0050|IMY
    Justitiekanslern|202100-0035|
    Jämställdhetsmyndigheten|202100-6693|JÄMY
    Kammarkollegiet|202100-0829|
    Kemikalieinspektionen|202100-3880|
    Klimatpolitiska rådet|202100-6719|
    Kommerskollegium|202100-2007|
    Konjunkturinstitutet|202100-0845|
    Konkurrensverket|202100-4342|
    Konstnärsnämnden|202100-3252|
    Konsumentverket|202100-2064|
    Krigsförsäkringsnämnden|202100-5810|
    Kriminalvården|202100-0225|Kriminalvårdsverket
    Kronofogdemyndigheten|202100-5646|Kronofogdemyndigheterna;Kronofogden;KFM
    Kungl. biblioteket|202100-1710|Sveriges nationalbibliotek;Kungliga biblioteket
    Kustbevakningen|202100-3997|
    Kärnavfallsfonden|202100-4904|
    Lagrådet|202100-5315|
    Lantmäteriet|202100-4888|Lantmäteristyrelsen;Statens lantmäteriverk
    Livsmedelsverket|202100-1850|Statens livsmedelsverk
    Luftfartsverket|202100-0795|LFV
    Läkemedelsverket|202100-4078|
    Mediemyndigheten|202100-6347|
    Medlingsinstitutet|202100-5174|
    Migrationsverket|202100-2163|Invandrarverket
    Moderna museet|202100-5091|
    Myndigheten för arbetsmiljökunskap|202100-6875|Mynak
    Myndigheten för civilt försvar|202100-5984|Myndigheten för allmänsskydd och beredskap;MSB
    Myndigheten för delaktighet|202100-5588|Handisam;MFD
    Myndigheten för digital förvaltning|202100-6883|DIGG;Digitaliseringsmyndigheten
    Myndigheten för familjerätt och föräldraskapsstöd|202100-4169|MFoF
    Myndigheten för kulturanalys|202100-6404|
    Myndigheten för psykologiskt försvar|202100-7014|
    Myndigheten för stöd till trossamfund|202100-5141|
    Myndigheten för säkerhet och integritetsskydd|202100-5703|
    Myndigheten för tillgängliga medier|202100-3591|MTM
    Myndigheten för tillväxtpolitiska utvärderingar och analyser|202100-6164|Tillväxtanalys
    Myndigheten för totalförsvarsanalys|202100-7055|
    Myndigheten för ungdoms- och civilsamhällesfrågor|202100-1173|MUCF
    Myndigheten för vård- och omsorgsanalys|202100-6412|Vårdanalys
    Myndigheten för yrkeshögskolan|202100-6230|MYH;YH-myndigheten
    Nationalmuseum|202100-1108|Nationalmuseet i Stockholm;Nationalmuseum i Stockholm
    Naturhistoriska riksmuseet|202100-1124|Naturhistoriska riksmuseum
    Naturhistoriska riksmuseet|202100-1124|Sveriges naturhistoriska riksmuseum
    Naturvårdsverket|202100-1975|Statens naturvårdsverk
    Nordiska Afrikainstitutet|202100-2726|
    Notarienämnden|202100-6032|
    Nämnden för hemslöjdsfrågor|202100-4144|
    Nämnden för prövning av oredlighet i forskning|202100-6933|
    Nämnden för styrelserepresentationsfrågor|202100-5786|
    Oljekrisnämnden|202100-6776|
    Patent- och registreringsverket|202100-2072|PRV;Patentverket
    Patentombudsnämnden|202100-6370|
    Pensionsmyndigheten|202100-6255|
    Polarforskningssekretariatet|202100-4060|
    Polismyndigheten|202100-0076|Polisen
    Post- och telestyrelsen|202100-4359|PTS
    Regeringskansliet|202100-3831|
    Revisorsinspektionen|202100-4805|
    Riksantikvarieämbetet|202100-1090|
    Riksarkivet|202100-1074|
    Riksdagens arvodesnämnd|202100-6461|
    Riksdagens ombudsmän JO|202100-2650|RIKSDAGENS OMBUDSMÄN;Justitieombudsmannen
    Riksdagsförvaltningen|202100-2627|
    Riksgäldskontoret|202100-2635|Riksgälden
    Riksrevisionen|202100-5422|
    Riksvärderingsnämnden|202100-6784|
    Rymdstyrelsen|202100-2585|
    Rättshjälpsmyndigheten|202100-6016|
    Rättshjälpsnämnden|202100-6008|Rättshjälpnämnden
    Rättsmedicinalverket|202100-4227|
    Svenska ESF-rådet|202100-5224|Rådet för Europeiska socialfonden i Sverige;ESF-rådet
    Svenska ESF-rådet|202100-5224|Europeiska socialfonden i Sverige
    Sveriges riksbank|202100-2684|
    Sameskolstyrelsen|202100-4631|SAMS
    Sametinget|202100-4573|Sametinget i Sverige
    Sjöfartsverket|202100-0654|
    Skatterättsnämnden|202100-5901|
    Skatteverket|202100-5448|Skattemyndigheten
    Skiljenämnden i vissa trygghetsfrågor|202100-5869|
    Skogsstyrelsen|202100-5612|
    Skolforskningsinstitutet|202100-6602|
    Skolväsendets överklagandenämnd|202100-5729|
    Socialstyrelsen|202100-0555|
    Specialpedagogiska skolmyndigheten|202100-5745|SPSM
    Spelinspektionen|202100-3310|
    Statens ansvarsnämnd|202100-5836|
    Statens beredning för medicinsk och social utvärdering|202100-4417|SBU
    Statens beredning för medicinsk och social utvärdering|202100-4417|Svenska beredning för medicinsk utvärdering Health Care
    Statens centrum för arkitektur och design|202100-3427|ArkDes;ArkDesC
    Statens centrum för arkitektur och design|202100-3427|Arkitektur- och designcentrum
    Energimyndigheten|202100-5000|Statens energimyndighet
    Statens fastighetsverk|202100-4474|SFV;Fastighetsverket
    Statens försvarshistoriska museer|202100-0464|
    Statens geotekniska institut|202100-0712|SGI
    Statens haverikommission|202100-3260|
    Statens historiska museer|202100-4953|
    Statens inspektion för försvarsunderrättelseverksamheten|202100-6214|Statens Inspektion För Försvarsunderrättelseverksamheten (siun)
    Statens institutionsstyrelse|202100-4508|SiS
    Jordbruksverket|202100-4151|Statens jordbruksverk
    Statens konstråd|202100-1033|Konstrådet
    Kulturrådet|202100-1280|Statens kulturråd
    Statens museer för maritim-, transport- och försvarshistoria|202100-1132|
    Statens museer för världskultur|202100-5075|SMVK;Världskulturmuseerna
    Statens musikverk|202100-3666|Musikverket
    Statens nämnd för arbetstagares uppfinningar|202100-5778|
    Statens servicecenter|202100-6453|
    Statens skaderegleringsnämnd|202100-5828|
    Skolinspektionen|202100-6065|Statens skolinspektion
    Skolverket|202100-4185|Statens skolverk;Lärarnas ansvarsnämnd
    Statens tjänstepensions- och grupplivnämnd|202100-5851|
    Statens tjänstepensionsverk|202100-0928|SPV
    Statens veterinärmedicinska anstalt|202100-1868|SVA
    Statens väg- och transportforskningsinstitut|202100-0704|VTI
    Statens väg- och transportforskningsinstitut|202100-0704|Statens Väg- & Transportforskningsinstitut VTI
    Statens överklagandenämnd|202100-4763|
    Statistiska centralbyrån|202100-0837|SCB;Kungliga Statistiska centralbyrån;Statistikmyndigheten
    Statskontoret|202100-5026|Kungl. Maj:ts Staats Contoir;ESV
    Statskontoret (gamla)|202100-0852|STATSKONTORET
    Strålsäkerhetsmyndigheten|202100-5737|SSM
    Styrelsen för ackreditering och teknisk kontroll|202100-3815|SWEDAC
    Sida|202100-4789|Styrelsen för internationellt utvecklingssamarbete
    Styrelsen för samefonden|202100-6800|
    Svenska FAO-kommittén|202100-6818|
    Svenska institutet|202100-4961|
    Svenska institutet för europapolitiska studier|202100-5331|
    Sveriges författarfond|202100-3583|
    Sveriges geologiska undersökning|202100-2528|SGU
    Sveriges meteorologiska och hydrologiska institut|202100-0696|SMHI
    Säkerhetspolisen|202100-6594|SÄPO;Rikspolisstyrelsens säkerhetsavdelning;RPS/Säk
    Tandvårds- och läkemedelsförmånsverket|202100-5364|TLV
    Tandvårds- och läkemedelsförmånsverket|202100-5364|Tandvårds-och läkemedelsförmånsverket, TLV
    Tillväxtverket|202100-6149|
    Totalförsvarets forskningsinstitut|202100-5182|FOI;TOTALFÖRSVARETS FORSKNINGSINSTITUT, FOI
    Totalförsvarets plikt- och prövningsverk|202100-4771|Plikt- och prövningsverket/Rekryteringsmyndigheten
    Totalförsvarets plikt- och prövningsverk|202100-4771|Plikt- och prövningsverket
    Trafikanalys|202100-6305|TRAFA
    Trafikverket|202100-6297|
    Transportstyrelsen|202100-6099|
    Tullverket|202100-0969|
    Universitets- och högskolerådet|202100-6487|UHR
    Universitetskanslersämbetet|202100-6495|UKÄ
    Upphandlingsmyndigheten|202100-6610|
    Utbetalningsmyndigheten|202100-7071|
    Utrikesförvaltningens antagningsnämnd|202100-6826|
    Valmyndigheten|202100-5281|
    Vinnova|202100-5216|Verket för innovationssystem
    Vetenskapsrådet|202100-5208|
    Åklagarmyndigheten|202100-0084|Åklagarmyndigheten (Sverige)
    Överklagandenämnden för etikprövning|202100-5463|Centrala etikprövningsnämnden (gammalt namn)
    Överklagandenämnden för högskolan|202100-4375|
    Överklagandenämnden för nämndemannauppdrag|202100-6024|
    Överklagandenämnden för studiestöd|202100-5273|
    """
}
