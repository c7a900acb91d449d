/// Trade unions by confederation.
///
/// Sources: the unions' own lists at lo.se, st.org (TCO) and saco.se, and the Mediation Office
/// (mi.se), as of 2018 to 2022, with members of Saco from before.
enum UnionTable {
  /// Columns: name | confederation | short names.
  static let rows = """
    Svenska Byggnadsarbetareförbundet|LO|Byggnads;Byggnadsarbetareförbundet
    Svenska Elektrikerförbundet|LO|Elektrikerna;Elektrikerförbundet;SEF
    Fastighetsanställdas Förbund|LO|Fastighets
    GS, facket för skogs-, trä- och grafisk bransch|LO|GS;GS-facket
    Handelsanställdas förbund|LO|Handels
    Hotell- och restaurangfacket|LO|
    IF Metall|LO|Industrifacket Metall
    Svenska Kommunalarbetareförbundet|LO|Kommunal;Kommunalarbetareförbundet
    Livsmedelsarbetareförbundet|LO|Livs
    Musikerförbundet|LO|
    Målarna|LO|Målareförbundet
    Pappersindustriarbetareförbundet|LO|Pappers
    Seko, service- och kommunikationsfacket|LO|SEKO;Seko
    Svenska Transportarbetareförbundet|LO|Transport;Transportarbetareförbundet
    Fackförbundet ST|TCO|ST
    Finansförbundet|TCO|
    Forena|TCO|
    Försvarsförbundet|TCO|
    Journalistförbundet|TCO|
    Lärarförbundet|TCO|
    Polisförbundet|TCO|
    Scen & Film|TCO|
    SYMF|TCO|
    TULL-KUST|TCO|
    Unionen|TCO|
    Vision|TCO|
    Vårdförbundet|TCO|
    Akademikerförbundet SSR|Saco|
    Akavia|Saco|
    DIK|Saco|
    Fysioterapeuterna|Saco|
    KyrkA|Saco|
    Sveriges Lärare|Saco|
    Naturvetarna|Saco|
    Officersförbundet|Saco|
    Reservofficererna|Saco|
    Sjöbefälsföreningen|Saco|
    SRAT|Saco|
    Sveriges Arbetsterapeuter|Saco|
    Sveriges Arkitekter|Saco|
    Sveriges Farmaceuter|Saco|
    Sveriges Ingenjörer|Saco|
    Sveriges läkarförbund|Saco|
    Sveriges Psykologförbund|Saco|
    Sveriges Skolledare|Saco|
    Sveriges Tandläkarförbund|Saco|
    SULF|Saco|Sveriges Universitetslärarförbund
    Sveriges Veterinärförbund|Saco|
    Jusek|Saco|
    Civilekonomerna|Saco|
    Lärarnas Riksförbund|Saco|
    Skogsakademikerna|Saco|
    Agrifack|Saco|
    Kyrkans Akademikerförbund|Saco|
    Sveriges Skolledarförbund|Saco|
    """
}
