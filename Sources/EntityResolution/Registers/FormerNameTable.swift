/// Agencies that a present agency names among those before it: renamed, merged or split.
///
/// They stay bodies of their own, since the source does not tell a new name from a new agency, and
/// the year is not known. Source: civictechsweden/myndighetsdata (CC0).
enum FormerNameTable {
  /// Columns: name | the agency that followed.
  static let rows = """
    Alkohol- och läkemedelssortimentsnämnden|Alkoholsortimentsnämnden
    Arbetsmarknadsstyrelsen|Arbetsförmedlingen
    Arbetsmarknadsverket|Arbetsförmedlingen
    Statens arbetsgivarverk|Arbetsgivarverket
    Arbetarskyddsstyrelsen|Arbetsmiljöverket
    Arbetarskyddsverket|Arbetsmiljöverket
    Barnmiljörådet|Barnombudsmannen
    Bostadsstyrelsen och länsbostadsnämnderna|Boverket
    Bostadsstyrelsens bostadssociala råd|Boverket
    Bostadsstyrelsens råd för belånings- och värderingsmetoder|Boverket
    Statens planverk|Boverket
    Statens planverks råd för samhällsplanering|Boverket
    Statens planverks råd för stål- och betongnormer|Boverket
    Statens planverks tekniska råd|Boverket
    Brottsskadenämnden|Brottsoffermyndigheten
    Tjänsteförslagsnämnden för domstolsväsendet|Domarnämnden
    Statens elektriska inspektion|Elsäkerhetsverket
    Fastighetsmäklarnämnden|Fastighetsmäklarinspektionen
    Försäkringsinspektionen|Finansinspektionen
    Forskningsrådet för arbetsliv och socialvetenskap|Forskningsrådet för hälsa, arbetsliv och välfärd
    Formum för levande historia|Forum för levande historia
    Försvarsmaktens organisationsmyndighet|Försvarsmakten
    Militärledningen|Försvarsmakten
    Militärledningens rådgivande nämnd|Försvarsmakten
    Institutet för arbetsmarknadspolitisk utvärdering|Institutet för arbetsmarknads- och utbildningspolitisk utvärdering
    Språk- och folkminnesinstitutet|Institutet för språk och folkminnen
    Dialekt- och ortnamnsarkiven samt Svenskt visarkiv|Institutet för språk och folkminnen
    Datainspektionen|Integritetsskyddsmyndigheten
    Näringsfrihetsombudsmannen|Konkurrensverket
    Statens pris- och konkurrensverk|Konkurrensverket
    Statens krigsförsäkringsnämnd|Krigsförsäkringsnämnden
    Kriminalvårdsstyrelsen|Kriminalvården
    Exekutionsväsendet|Kronofogdemyndigheten
    Kärnavfallsfondens styrelse|Kärnavfallsfonden
    Lantmäteriverket|Lantmäteriet
    Det statliga lantmäteriet|Lantmäteriet
    Myndigheten för radio och tv|Mediemyndigheten
    Statens förlikningsmannaexpedition|Medlingsinstitutet
    Statens invandrarverk|Migrationsverket
    Myndigheten för samhällsskydd och beredskap|Myndigheten för civilt försvar
    Räddningsverket|Myndigheten för civilt försvar
    Myndigheten för handikappolitisk samordning|Myndigheten för delaktighet
    Myndigheten för internationella adoptionsfrågor|Myndigheten för familjerätt och föräldraskapsstöd
    Nämnden för statligt stöd till trossamfund|Myndigheten för stöd till trossamfund
    Samarbetsnämnden för statsbidrag till trossamfund|Myndigheten för stöd till trossamfund
    Säkerhets- och integritetsskyddsnämnden|Myndigheten för säkerhet och integritetsskydd
    Registernämnden|Myndigheten för säkerhet och integritetsskydd
    Talboks- och punktskriftsbiblioteket|Myndigheten för tillgängliga medier
    Ungdomsstyrelsen|Myndigheten för ungdoms- och civilsamhällesfrågor
    Statens ungdomsråd|Myndigheten för ungdoms- och civilsamhällesfrågor
    Myndigheten för vårdanalys|Myndigheten för vård- och omsorgsanalys
    Nationalmuseum med Prins Eugens Waldemarsudde|Nationalmuseum
    Statens konstmuseer|Nationalmuseum
    Rikspolisstyrelsen|Polismyndigheten
    Polisorganisationen|Polismyndigheten
    Polisväsendet|Polismyndigheten
    Rikspolisväsendet|Polismyndigheten
    Statens kriminaltekniska laboratorium|Polismyndigheten
    Telestyrelsen|Post- och telestyrelsen
    Regeringskansliets förvaltningskontor|Regeringskansliet
    Revisorsnämnden|Revisorsinspektionen
    Riksantikvarieämbetet och statens historiska museer|Riksantikvarieämbetet
    Riksdagens förvaltningskontor|Riksdagsförvaltningen
    Statens delegation för rymdverksamhet|Rymdstyrelsen
    Statens rättskemiska laboratorium|Rättsmedicinalverket
    Statens rättsläkarstationer|Rättsmedicinalverket
    Riksskatteverket|Skatteverket
    Skatteförvaltningen|Skatteverket
    Skogsstyrelsen och skogsvårdsstyrelserna|Skogsstyrelsen
    Nämnden för Rh-anpassad utbildning|Specialpedagogiska skolmyndigheten
    Lotteriinspektionen|Spelinspektionen
    Lotterinämnden|Spelinspektionen
    Statens beredning för medicinsk utvärdering|Statens beredning för medicinsk och social utvärdering
    Statens beredning för utvärdering av medicinsk metodik|Statens beredning för medicinsk och social utvärdering
    Arkitekturmuseet|Statens centrum för arkitektur och design
    Försvarets underrättelsenämnd|Statens inspektion för försvarsunderrättelseverksamheten
    Lantbruksstyrelsen och lantbruksnämnderna|Jordbruksverket
    Statens jordbruksnämnd|Jordbruksverket
    Statens maritima och transporthistoriska museer|Statens museer för maritim-, transport- och försvarshistoria
    Statens maritima museer|Statens museer för maritim-, transport- och försvarshistoria
    Statens sjöhistoriska museer|Statens museer för maritim-, transport- och försvarshistoria
    Statens sjöhistoriska museum|Statens museer för maritim-, transport- och försvarshistoria
    Folkens museum - etnografiska|Statens museer för världskultur
    Statens musiksamlingar|Statens musikverk
    Den statliga skoladministrationen|Skolverket
    Statens tjänstepensionsnämnd|Statens tjänstepensions- och grupplivnämnd
    Statens pensionsverk|Statens tjänstepensionsverk
    Statens löne- och pensionsverk|Statens tjänstepensionsverk
    Statens väg- och trafikinstitut|Statens väg- och transportforskningsinstitut
    Ekonomistyrningsverket|Statskontoret
    Statens mät- och provråd|Styrelsen för ackreditering och teknisk kontroll
    Styrelsen för internationell utveckling|Sida
    Styrelsen för internationellt näringslivsbistånd|Sida
    Styrelsen för u-landsforskning|Sida
    Expertgruppen för EU-frågor|Svenska institutet för europapolitiska studier
    Svenska insitutet för europapolitiska studier|Svenska institutet för europapolitiska studier
    Läkemedelsförmånsnämnden|Tandvårds- och läkemedelsförmånsverket
    Totalförsvarets rekryteringsmyndighet|Totalförsvarets plikt- och prövningsverk
    Totalförsvarets pliktverk|Totalförsvarets plikt- och prövningsverk
    Vapenfristyrelsen|Totalförsvarets plikt- och prövningsverk
    Värnpliktsverket|Totalförsvarets plikt- och prövningsverk
    Utrikesdepartementets antagningsnämnd|Utrikesförvaltningens antagningsnämnd
    Riksåklagaren|Åklagarmyndigheten
    Centrala etikprövningsnämnden|Överklagandenämnden för etikprövning
    Överåklagarnämnden för nämndemannauppdrag|Överklagandenämnden för nämndemannauppdrag
    """
}
