/// Municipalities that style themselves a city (stad), and the districts of the three largest.
///
/// Sources: the cities' own web pages; districts of Stockholm as of 1997 and 2007, of Göteborg as of
/// 1990 and 2011, of Malmö as of 1996 and 2013. Districts that one reform joined stand beside those
/// that came of it: each is a body of its own.
enum CityTable {
  /// Columns: municipality code | name as a body.
  static let cities = """
    0180|Stockholms stad
    0183|Sundbybergs stad
    0184|Solna stad
    0186|Lidingö stad
    0187|Vaxholms stad
    1280|Malmö stad
    1282|Landskrona stad
    1283|Helsingborgs stad
    1480|Göteborgs stad
    1481|Mölndals stad
    1488|Trollhättans stad
    1490|Borås stad
    1980|Västerås stad
    2583|Haparanda stad
    """

  /// Columns: municipality code | districts.
  static let districts = """
    0180|Rinkeby;Kista;Rinkeby-Kista;Spånga-Tensta;Hässelby-Vällingby;Bromma;Kungsholmen;Norrmalm
    0180|Östermalm;Södermalm;Maria-Gamla Stan;Katarina-Sofia;Enskede-Årsta;Enskede-Årsta-Vantör
    0180|Skarpnäck;Farsta;Vantör;Älvsjö;Liljeholmen;Hägersten;Hägersten-Liljeholmen;Skärholmen
    1280|Centrum;Fosie;Husie;Hyllie;Kirseberg;Limhamn-Bunkeflo;Oxie;Rosengård;Södra Innerstaden
    1280|Västra Innerstaden;Innerstaden
    1480|Angered;Askim;Askim-Frölunda-Högsbo;Backa;Bergsjön;Biskopsgården;Frölunda;Gunnared;Högsbo
    1480|Härlanda;Kortedala;Kärra-Rödbo;Linnéstaden;Lundby;Lärjedalen;Majorna;Majorna-Linné
    1480|Norra Hisingen;Styrsö;Torslanda;Tuve-Säve;Tynnered;Västra Göteborg;Västra Hisingen;Örgryte
    1480|Örgryte-Härlanda;Östra Göteborg;Älvsborg
    """
}
