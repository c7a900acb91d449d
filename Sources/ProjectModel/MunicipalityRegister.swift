/// The register of municipalities and counties.
///
/// Codes, names and county codes: Statistics Sweden (SCB), regional divisions 2016, CC0. Points:
/// computed inside the municipal boundaries that the Election Authority (Valmyndigheten) published
/// for 2014, rounded to two decimals. Regions: Swedish ESF Council, eight regions along county lines.
public enum MunicipalityRegister {
  /// All 290 municipalities by ascending code.
  public static let all: [Municipality] = table.split(separator: "\n").compactMap { row in
    let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6, let county = countyByCode[fields[3]], let latitude = Double(fields[4]),
      let longitude = Double(fields[5])
    else { return nil }
    return Municipality(
      code: fields[0], name: fields[1], fullName: fields[2], county: county, latitude: latitude,
      longitude: longitude)
  }

  /// All 21 counties by ascending code.
  public static let counties: [County] = countyTable.split(separator: "\n").compactMap { row in
    let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6 else { return nil }
    return County(
      code: fields[0], letter: fields[1], name: fields[2], seat: fields[3], region: fields[4],
      formerNames: fields[5].split(separator: ";").map(String.init))
  }

  /// The municipality with a four-digit code, if there is one.
  public static func municipality(code: String) -> Municipality? {
    byCode[code]
  }

  /// The municipality that a name means, whatever its capitals and blanks.
  ///
  /// `UpplandsVäsby` and `LILLA EDET` are found. Diacritics count, since Habo and Håbo are two.
  public static func municipality(named name: some StringProtocol) -> Municipality? {
    byName[comparable(name)]
  }

  /// The eight regions of the Social Fund, by the order of their first county, as pages write them.
  public static let regions: [String] = {
    var seen: [String] = []
    for county in counties where !seen.contains(county.region) { seen.append(county.region) }
    return seen
  }()

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byName = Dictionary(
    all.map { (comparable($0.name), $0) }, uniquingKeysWith: { first, _ in first })
  private static let countyByCode = Dictionary(
    counties.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static func comparable(_ name: some StringProtocol) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
  }

  // code | letter | name | seat | region | former counties
  private static let countyTable = """
    01|AB|Stockholms län|Stockholm|Stockholm|
    03|C|Uppsala län|Uppsala|Östra Mellansverige|
    04|D|Södermanlands län|Nyköping|Östra Mellansverige|
    05|E|Östergötlands län|Linköping|Östra Mellansverige|
    06|F|Jönköpings län|Jönköping|Småland och Öarna|
    07|G|Kronobergs län|Växjö|Småland och Öarna|
    08|H|Kalmar län|Kalmar|Småland och Öarna|
    09|I|Gotlands län|Visby|Småland och Öarna|
    10|K|Blekinge län|Karlskrona|Sydsverige|
    12|M|Skåne län|Malmö|Sydsverige|Malmöhus län;Kristianstads län
    13|N|Hallands län|Halmstad|Västsverige|
    14|O|Västra Götalands län|Göteborg|Västsverige|Göteborgs och Bohus län;Älvsborgs län;Skaraborgs län
    17|S|Värmlands län|Karlstad|Norra Mellansverige|
    18|T|Örebro län|Örebro|Östra Mellansverige|
    19|U|Västmanlands län|Västerås|Östra Mellansverige|
    20|W|Dalarnas län|Falun|Norra Mellansverige|Kopparbergs län
    21|X|Gävleborgs län|Gävle|Norra Mellansverige|
    22|Y|Västernorrlands län|Härnösand|Mellersta Norrland|
    23|Z|Jämtlands län|Östersund|Mellersta Norrland|
    24|AC|Västerbottens län|Umeå|Övre Norrland|
    25|BD|Norrbottens län|Luleå|Övre Norrland|
    """

  // code | name | name as a body | county | latitude | longitude
  private static let table = """
    0114|Upplands Väsby|Upplands Väsby kommun|01|59.52|17.91
    0115|Vallentuna|Vallentuna kommun|01|59.58|18.22
    0117|Österåker|Österåkers kommun|01|59.50|18.60
    0120|Värmdö|Värmdö kommun|01|59.25|18.73
    0123|Järfälla|Järfälla kommun|01|59.44|17.83
    0125|Ekerö|Ekerö kommun|01|59.35|17.62
    0126|Huddinge|Huddinge kommun|01|59.22|18.06
    0127|Botkyrka|Botkyrka kommun|01|59.15|17.85
    0128|Salem|Salems kommun|01|59.24|17.72
    0136|Haninge|Haninge kommun|01|59.01|18.35
    0138|Tyresö|Tyresö kommun|01|59.21|18.34
    0139|Upplands-Bro|Upplands-Bro kommun|01|59.54|17.68
    0140|Nykvarn|Nykvarns kommun|01|59.19|17.41
    0160|Täby|Täby kommun|01|59.46|18.07
    0162|Danderyd|Danderyds kommun|01|59.41|18.06
    0163|Sollentuna|Sollentuna kommun|01|59.44|17.94
    0180|Stockholm|Stockholms kommun|01|59.33|18.03
    0181|Södertälje|Södertälje kommun|01|59.08|17.49
    0182|Nacka|Nacka kommun|01|59.29|18.22
    0183|Sundbyberg|Sundbybergs kommun|01|59.37|17.96
    0184|Solna|Solna kommun|01|59.37|18.01
    0186|Lidingö|Lidingö kommun|01|59.36|18.19
    0187|Vaxholm|Vaxholms kommun|01|59.40|18.28
    0188|Norrtälje|Norrtälje kommun|01|59.87|18.77
    0191|Sigtuna|Sigtuna kommun|01|59.64|17.85
    0192|Nynäshamn|Nynäshamns kommun|01|58.89|17.88
    0305|Håbo|Håbo kommun|03|59.62|17.45
    0319|Älvkarleby|Älvkarleby kommun|03|60.56|17.42
    0330|Knivsta|Knivsta kommun|03|59.75|17.82
    0331|Heby|Heby kommun|03|60.07|17.01
    0360|Tierp|Tierps kommun|03|60.37|17.59
    0380|Uppsala|Uppsala kommun|03|59.95|17.77
    0381|Enköping|Enköpings kommun|03|59.65|17.13
    0382|Östhammar|Östhammars kommun|03|60.28|18.36
    0428|Vingåker|Vingåkers kommun|04|59.07|15.89
    0461|Gnesta|Gnesta kommun|04|59.06|17.15
    0480|Nyköping|Nyköpings kommun|04|58.81|17.01
    0481|Oxelösund|Oxelösunds kommun|04|58.67|17.12
    0482|Flen|Flens kommun|04|59.06|16.75
    0483|Katrineholm|Katrineholms kommun|04|59.01|16.32
    0484|Eskilstuna|Eskilstuna kommun|04|59.31|16.38
    0486|Strängnäs|Strängnäs kommun|04|59.34|17.09
    0488|Trosa|Trosa kommun|04|58.84|17.51
    0509|Ödeshög|Ödeshögs kommun|05|58.22|14.70
    0512|Ydre|Ydre kommun|05|57.87|15.25
    0513|Kinda|Kinda kommun|05|57.99|15.71
    0560|Boxholm|Boxholms kommun|05|58.14|15.12
    0561|Åtvidaberg|Åtvidabergs kommun|05|58.22|16.14
    0562|Finspång|Finspångs kommun|05|58.81|15.76
    0563|Valdemarsvik|Valdemarsviks kommun|05|58.19|16.75
    0580|Linköping|Linköpings kommun|05|58.36|15.67
    0581|Norrköping|Norrköpings kommun|05|58.63|16.36
    0582|Söderköping|Söderköpings kommun|05|58.39|16.69
    0583|Motala|Motala kommun|05|58.64|15.10
    0584|Vadstena|Vadstena kommun|05|58.43|14.87
    0586|Mjölby|Mjölby kommun|05|58.30|15.18
    0604|Aneby|Aneby kommun|06|57.87|14.81
    0617|Gnosjö|Gnosjö kommun|06|57.36|13.78
    0642|Mullsjö|Mullsjö kommun|06|57.95|13.82
    0643|Habo|Habo kommun|06|57.99|14.04
    0662|Gislaved|Gislaveds kommun|06|57.30|13.49
    0665|Vaggeryd|Vaggeryds kommun|06|57.47|14.17
    0680|Jönköping|Jönköpings kommun|06|57.83|14.44
    0682|Nässjö|Nässjö kommun|06|57.61|14.59
    0683|Värnamo|Värnamo kommun|06|57.13|14.05
    0684|Sävsjö|Sävsjö kommun|06|57.32|14.60
    0685|Vetlanda|Vetlanda kommun|06|57.36|15.17
    0686|Eksjö|Eksjö kommun|06|57.63|15.21
    0687|Tranås|Tranås kommun|06|58.04|14.83
    0760|Uppvidinge|Uppvidinge kommun|07|57.03|15.49
    0761|Lessebo|Lessebo kommun|07|56.75|15.22
    0763|Tingsryd|Tingsryds kommun|07|56.55|15.00
    0764|Alvesta|Alvesta kommun|07|56.86|14.44
    0765|Älmhult|Älmhults kommun|07|56.59|14.11
    0767|Markaryd|Markaryds kommun|07|56.54|13.63
    0780|Växjö|Växjö kommun|07|56.92|14.91
    0781|Ljungby|Ljungby kommun|07|56.83|13.80
    0821|Högsby|Högsby kommun|08|57.11|15.89
    0834|Torsås|Torsås kommun|08|56.41|15.94
    0840|Mörbylånga|Mörbylånga kommun|08|56.43|16.49
    0860|Hultsfred|Hultsfreds kommun|08|57.39|15.78
    0861|Mönsterås|Mönsterås kommun|08|57.06|16.48
    0862|Emmaboda|Emmaboda kommun|08|56.64|15.55
    0880|Kalmar|Kalmar kommun|08|56.70|16.22
    0881|Nybro|Nybro kommun|08|56.84|15.85
    0882|Oskarshamn|Oskarshamns kommun|08|57.37|16.35
    0883|Västervik|Västerviks kommun|08|57.82|16.50
    0884|Vimmerby|Vimmerby kommun|08|57.68|15.79
    0885|Borgholm|Borgholms kommun|08|57.02|16.88
    0980|Gotland|Gotlands kommun|09|57.45|18.46
    1060|Olofström|Olofströms kommun|10|56.33|14.55
    1080|Karlskrona|Karlskrona kommun|10|56.25|15.76
    1081|Ronneby|Ronneby kommun|10|56.30|15.21
    1082|Karlshamn|Karlshamns kommun|10|56.24|14.87
    1083|Sölvesborg|Sölvesborgs kommun|10|56.10|14.65
    1214|Svalöv|Svalövs kommun|12|55.96|13.13
    1230|Staffanstorp|Staffanstorps kommun|12|55.65|13.22
    1231|Burlöv|Burlövs kommun|12|55.64|13.08
    1233|Vellinge|Vellinge kommun|12|55.44|13.00
    1256|Östra Göinge|Östra Göinge kommun|12|56.28|14.16
    1257|Örkelljunga|Örkelljunga kommun|12|56.32|13.35
    1260|Bjuv|Bjuvs kommun|12|56.05|12.98
    1261|Kävlinge|Kävlinge kommun|12|55.78|13.02
    1262|Lomma|Lomma kommun|12|55.70|13.07
    1263|Svedala|Svedala kommun|12|55.55|13.26
    1264|Skurup|Skurups kommun|12|55.48|13.55
    1265|Sjöbo|Sjöbo kommun|12|55.64|13.79
    1266|Hörby|Hörby kommun|12|55.85|13.73
    1267|Höör|Höörs kommun|12|55.93|13.51
    1270|Tomelilla|Tomelilla kommun|12|55.63|14.02
    1272|Bromölla|Bromölla kommun|12|56.13|14.52
    1273|Osby|Osby kommun|12|56.41|13.94
    1275|Perstorp|Perstorps kommun|12|56.19|13.36
    1276|Klippan|Klippans kommun|12|56.11|13.24
    1277|Åstorp|Åstorps kommun|12|56.13|12.97
    1278|Båstad|Båstads kommun|12|56.41|12.77
    1280|Malmö|Malmö kommun|12|55.57|13.02
    1281|Lund|Lunds kommun|12|55.65|13.46
    1282|Landskrona|Landskrona kommun|12|55.90|12.90
    1283|Helsingborg|Helsingborgs kommun|12|56.08|12.77
    1284|Höganäs|Höganäs kommun|12|56.21|12.64
    1285|Eslöv|Eslövs kommun|12|55.85|13.29
    1286|Ystad|Ystads kommun|12|55.47|13.81
    1287|Trelleborg|Trelleborgs kommun|12|55.42|13.25
    1290|Kristianstad|Kristianstads kommun|12|56.03|14.17
    1291|Simrishamn|Simrishamns kommun|12|55.58|14.25
    1292|Ängelholm|Ängelholms kommun|12|56.25|12.97
    1293|Hässleholm|Hässleholms kommun|12|56.18|13.72
    1315|Hylte|Hylte kommun|13|56.97|13.26
    1380|Halmstad|Halmstads kommun|13|56.75|12.97
    1381|Laholm|Laholms kommun|13|56.51|13.15
    1382|Falkenberg|Falkenbergs kommun|13|57.04|12.76
    1383|Varberg|Varbergs kommun|13|57.17|12.37
    1384|Kungsbacka|Kungsbacka kommun|13|57.42|12.11
    1401|Härryda|Härryda kommun|14|57.67|12.29
    1402|Partille|Partille kommun|14|57.73|12.13
    1407|Öckerö|Öckerö kommun|14|57.75|11.64
    1415|Stenungsund|Stenungsunds kommun|14|58.05|11.92
    1419|Tjörn|Tjörns kommun|14|57.99|11.60
    1421|Orust|Orusts kommun|14|58.18|11.61
    1427|Sotenäs|Sotenäs kommun|14|58.41|11.28
    1430|Munkedal|Munkedals kommun|14|58.61|11.69
    1435|Tanum|Tanums kommun|14|58.69|11.40
    1438|Dals-Ed|Dals-Eds kommun|14|58.99|11.90
    1439|Färgelanda|Färgelanda kommun|14|58.61|12.00
    1440|Ale|Ale kommun|14|57.95|12.20
    1441|Lerum|Lerums kommun|14|57.84|12.31
    1442|Vårgårda|Vårgårda kommun|14|57.98|12.76
    1443|Bollebygd|Bollebygds kommun|14|57.75|12.58
    1444|Grästorp|Grästorps kommun|14|58.33|12.64
    1445|Essunga|Essunga kommun|14|58.19|12.76
    1446|Karlsborg|Karlsborgs kommun|14|58.60|14.47
    1447|Gullspång|Gullspångs kommun|14|58.92|14.15
    1452|Tranemo|Tranemo kommun|14|57.49|13.42
    1460|Bengtsfors|Bengtsfors kommun|14|59.00|12.26
    1461|Mellerud|Melleruds kommun|14|58.69|12.40
    1462|Lilla Edet|Lilla Edets kommun|14|58.16|12.08
    1463|Mark|Marks kommun|14|57.46|12.59
    1465|Svenljunga|Svenljunga kommun|14|57.41|13.06
    1466|Herrljunga|Herrljunga kommun|14|58.01|13.16
    1470|Vara|Vara kommun|14|58.24|13.09
    1471|Götene|Götene kommun|14|58.59|13.47
    1472|Tibro|Tibro kommun|14|58.46|14.24
    1473|Töreboda|Töreboda kommun|14|58.66|14.13
    1480|Göteborg|Göteborgs kommun|14|57.69|11.89
    1481|Mölndal|Mölndals kommun|14|57.62|12.11
    1482|Kungälv|Kungälvs kommun|14|57.88|11.76
    1484|Lysekil|Lysekils kommun|14|58.34|11.46
    1485|Uddevalla|Uddevalla kommun|14|58.30|11.93
    1486|Strömstad|Strömstads kommun|14|58.95|11.24
    1487|Vänersborg|Vänersborgs kommun|14|58.44|12.36
    1488|Trollhättan|Trollhättans kommun|14|58.22|12.34
    1489|Alingsås|Alingsås kommun|14|57.98|12.46
    1490|Borås|Borås kommun|14|57.76|12.98
    1491|Ulricehamn|Ulricehamns kommun|14|57.81|13.44
    1492|Åmål|Åmåls kommun|14|58.96|12.58
    1493|Mariestad|Mariestads kommun|14|58.73|13.84
    1494|Lidköping|Lidköpings kommun|14|58.53|13.01
    1495|Skara|Skara kommun|14|58.38|13.46
    1496|Skövde|Skövde kommun|14|58.42|13.93
    1497|Hjo|Hjo kommun|14|58.27|14.17
    1498|Tidaholm|Tidaholms kommun|14|58.13|13.93
    1499|Falköping|Falköpings kommun|14|58.17|13.50
    1715|Kil|Kils kommun|17|59.56|13.18
    1730|Eda|Eda kommun|17|59.80|12.18
    1737|Torsby|Torsby kommun|17|60.55|12.99
    1760|Storfors|Storfors kommun|17|59.47|14.27
    1761|Hammarö|Hammarö kommun|17|59.31|13.56
    1762|Munkfors|Munkfors kommun|17|59.81|13.49
    1763|Forshaga|Forshaga kommun|17|59.64|13.49
    1764|Grums|Grums kommun|17|59.40|13.04
    1765|Årjäng|Årjängs kommun|17|59.45|12.02
    1766|Sunne|Sunne kommun|17|59.89|13.05
    1780|Karlstad|Karlstads kommun|17|59.51|13.78
    1781|Kristinehamn|Kristinehamns kommun|17|59.25|14.11
    1782|Filipstad|Filipstads kommun|17|59.91|14.16
    1783|Hagfors|Hagfors kommun|17|60.10|13.64
    1784|Arvika|Arvika kommun|17|59.77|12.65
    1785|Säffle|Säffle kommun|17|59.11|12.99
    1814|Lekeberg|Lekebergs kommun|18|59.18|14.80
    1860|Laxå|Laxå kommun|18|58.90|14.53
    1861|Hallsberg|Hallsbergs kommun|18|58.99|15.33
    1862|Degerfors|Degerfors kommun|18|59.16|14.43
    1863|Hällefors|Hällefors kommun|18|59.75|14.66
    1864|Ljusnarsberg|Ljusnarsbergs kommun|18|59.95|14.99
    1880|Örebro|Örebro kommun|18|59.24|15.32
    1881|Kumla|Kumla kommun|18|59.12|15.12
    1882|Askersund|Askersunds kommun|18|58.84|14.94
    1883|Karlskoga|Karlskoga kommun|18|59.39|14.55
    1884|Nora|Nora kommun|18|59.55|14.89
    1885|Lindesberg|Lindesbergs kommun|18|59.67|15.25
    1904|Skinnskatteberg|Skinnskattebergs kommun|19|59.78|15.75
    1907|Surahammar|Surahammars kommun|19|59.79|16.12
    1960|Kungsör|Kungsörs kommun|19|59.42|16.09
    1961|Hallstahammar|Hallstahammars kommun|19|59.56|16.24
    1962|Norberg|Norbergs kommun|19|60.06|15.95
    1980|Västerås|Västerås kommun|19|59.65|16.58
    1981|Sala|Sala kommun|19|59.98|16.45
    1982|Fagersta|Fagersta kommun|19|59.96|15.89
    1983|Köping|Köpings kommun|19|59.59|15.87
    1984|Arboga|Arboga kommun|19|59.37|15.80
    2021|Vansbro|Vansbro kommun|20|60.46|14.26
    2023|Malung-Sälen|Malung-Sälens kommun|20|60.85|13.48
    2026|Gagnef|Gagnefs kommun|20|60.46|14.87
    2029|Leksand|Leksands kommun|20|60.72|14.86
    2031|Rättvik|Rättviks kommun|20|61.20|15.34
    2034|Orsa|Orsa kommun|20|61.34|14.72
    2039|Älvdalen|Älvdalens kommun|20|61.65|12.90
    2061|Smedjebacken|Smedjebackens kommun|20|60.08|15.45
    2062|Mora|Mora kommun|20|61.14|14.42
    2080|Falun|Falu kommun|20|60.77|15.87
    2081|Borlänge|Borlänge kommun|20|60.47|15.41
    2082|Säter|Säters kommun|20|60.42|15.74
    2083|Hedemora|Hedemora kommun|20|60.39|16.16
    2084|Avesta|Avesta kommun|20|60.22|16.38
    2085|Ludvika|Ludvika kommun|20|60.21|14.70
    2101|Ockelbo|Ockelbo kommun|21|60.93|16.54
    2104|Hofors|Hofors kommun|21|60.49|16.45
    2121|Ovanåker|Ovanåkers kommun|21|61.31|15.82
    2132|Nordanstig|Nordanstigs kommun|21|62.03|17.20
    2161|Ljusdal|Ljusdals kommun|21|61.92|15.68
    2180|Gävle|Gävle kommun|21|60.68|17.13
    2181|Sandviken|Sandvikens kommun|21|60.48|16.77
    2182|Söderhamn|Söderhamns kommun|21|61.30|17.01
    2183|Bollnäs|Bollnäs kommun|21|61.32|16.41
    2184|Hudiksvall|Hudiksvalls kommun|21|61.81|16.87
    2260|Ånge|Ånge kommun|22|62.48|15.64
    2262|Timrå|Timrå kommun|22|62.62|17.37
    2280|Härnösand|Härnösands kommun|22|62.69|17.81
    2281|Sundsvall|Sundsvalls kommun|22|62.53|16.88
    2282|Kramfors|Kramfors kommun|22|62.96|17.92
    2283|Sollefteå|Sollefteå kommun|22|63.44|16.76
    2284|Örnsköldsvik|Örnsköldsviks kommun|22|63.47|18.35
    2303|Ragunda|Ragunda kommun|23|63.16|15.97
    2305|Bräcke|Bräcke kommun|23|62.85|15.63
    2309|Krokom|Krokoms kommun|23|63.81|14.19
    2313|Strömsund|Strömsunds kommun|23|64.22|15.57
    2321|Åre|Åre kommun|23|63.52|12.85
    2326|Berg|Bergs kommun|23|62.69|14.28
    2361|Härjedalen|Härjedalens kommun|23|62.17|14.14
    2380|Östersund|Östersunds kommun|23|63.25|15.00
    2401|Nordmaling|Nordmalings kommun|24|63.63|19.43
    2403|Bjurholm|Bjurholms kommun|24|63.95|18.98
    2404|Vindeln|Vindelns kommun|24|64.40|19.53
    2409|Robertsfors|Robertsfors kommun|24|64.14|20.73
    2417|Norsjö|Norsjö kommun|24|64.93|19.50
    2418|Malå|Malå kommun|24|65.25|18.72
    2421|Storuman|Storumans kommun|24|65.44|15.62
    2422|Sorsele|Sorsele kommun|24|65.70|16.80
    2425|Dorotea|Dorotea kommun|24|64.47|16.07
    2460|Vännäs|Vännäs kommun|24|63.94|19.70
    2462|Vilhelmina|Vilhelmina kommun|24|64.90|16.16
    2463|Åsele|Åsele kommun|24|64.18|17.65
    2480|Umeå|Umeå kommun|24|63.94|20.28
    2481|Lycksele|Lycksele kommun|24|64.65|18.41
    2482|Skellefteå|Skellefteå kommun|24|64.82|20.71
    2505|Arvidsjaur|Arvidsjaurs kommun|25|65.64|19.22
    2506|Arjeplog|Arjeplogs kommun|25|66.37|17.11
    2510|Jokkmokk|Jokkmokks kommun|25|66.92|18.64
    2513|Överkalix|Överkalix kommun|25|66.50|22.60
    2514|Kalix|Kalix kommun|25|65.92|23.04
    2518|Övertorneå|Övertorneå kommun|25|66.50|23.42
    2521|Pajala|Pajala kommun|25|67.40|22.88
    2523|Gällivare|Gällivare kommun|25|67.21|20.56
    2560|Älvsbyn|Älvsbyns kommun|25|65.75|20.65
    2580|Luleå|Luleå kommun|25|65.79|22.27
    2581|Piteå|Piteå kommun|25|65.35|21.01
    2582|Boden|Bodens kommun|25|66.05|21.18
    2583|Haparanda|Haparanda kommun|25|65.85|23.86
    2584|Kiruna|Kiruna kommun|25|68.22|20.65
    """
}
