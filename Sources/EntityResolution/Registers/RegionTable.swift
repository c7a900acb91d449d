/// The landsting of each county, the region that followed it, and regional federations.
///
/// Sources: ljbos.se/finans/regional.htm; vardfokus.se, 2015-01-02 and 2019-01-02; lakartidningen.se
/// 2018/03; sjukvardsregionmellan.se; the regional fund's beneficiaries 2014-2020; project pages.
/// Where the sources only bound the year of a succession, both bounds are kept.
enum RegionTable {
  /// Columns: county code | landsting | region | first and last possible year | regional federation.
  static let rows = """
    01|Stockholms läns landsting|Region Stockholm|2019|2019|
    03|Landstinget i Uppsala län|Region Uppsala|2015|2018|Regionförbundet Uppsala län
    04|Landstinget Sörmland|Region Sörmland|2019|2019|Regionförbundet Sörmland
    05|Landstinget i Östergötland|Region Östergötland|2015|2015|Regionförbundet Östsam
    06|Landstinget i Jönköpings län|Region Jönköpings län|2015|2015|Regionförbundet Jönköpings län
    07|Landstinget Kronoberg|Region Kronoberg|2015|2015|Regionförbundet södra Småland
    08|Landstinget i Kalmar län|Region Kalmar län|2019|2019|Regionförbundet i Kalmar län
    10|Landstinget Blekinge|Region Blekinge|2019|2019|
    12|Skåne läns landsting|Region Skåne|1999|1999|
    13|Landstinget Halland|Region Halland|2011|2014|
    14|Västra Götalands läns landsting|Västra Götalandsregionen|1999|1999|
    17|Landstinget i Värmland|Region Värmland|2019|2019|Region Värmland-Kommunalförbund
    18|Örebro läns landsting|Region Örebro län|2015|2015|Regionförbundet Örebro
    19|Landstinget Västmanland|Region Västmanland|2015|2018|
    20|Landstinget Dalarna|Region Dalarna|2019|2019|
    21|Landstinget Gävleborg|Region Gävleborg|2015|2015|
    22|Landstinget Västernorrland|Region Västernorrland|2017|2018|
    23|Jämtlands läns landsting|Region Jämtland Härjedalen|2015|2015|
    24|Västerbottens läns landsting|Region Västerbotten|2019|2019|Regionförbundet Västerbottens län
    25|Norrbottens läns landsting|Region Norrbotten|2015|2018|
    """

  /// Gotland has had no landsting: the municipality did its work and became the region.
  static let gotland = "09|Gotlands kommun|Region Gotland|2011|2014|"

  /// Other names of regions and regional federations: name = region or federation of the county.
  static let otherNames = """
    SLL=Stockholms läns landsting
    VGR=Västra Götalandsregionen
    VG-regionen=Västra Götalandsregionen
    Region Västra Götaland=Västra Götalandsregionen
    Region Jönköping=Region Jönköpings län
    Region Kalmar=Region Kalmar län
    Region Örebro=Region Örebro län
    Region Södermanland=Region Sörmland
    Region Jämtland-Härjedalen=Region Jämtland Härjedalen
    Region Jämtland=Region Jämtland Härjedalen
    Regionförbundet Östergötland=Regionförbundet Östsam
    Östsam=Regionförbundet Östsam
    Regionförbundet Kalmar län=Regionförbundet i Kalmar län
    Regionförbundet Kalmar=Regionförbundet i Kalmar län
    Regionförbundet Jönköping=Regionförbundet Jönköpings län
    Regionförbundet i Jönköpings län=Regionförbundet Jönköpings län
    Regionförbundet Uppsala=Regionförbundet Uppsala län
    Regionförbundet i Uppsala län=Regionförbundet Uppsala län
    Regionförbundet Örebro län=Regionförbundet Örebro
    Regionförbundet Västerbotten=Regionförbundet Västerbottens län
    Regionförbundet i Västerbottens län=Regionförbundet Västerbottens län
    Regionförbundet Södermanland=Regionförbundet Sörmland
    """
}
