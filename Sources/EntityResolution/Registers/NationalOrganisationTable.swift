/// National organisations, networks and associations of municipalities.
///
/// Sources: the organisations' own web pages for names and short names; saco.se, lo.se, tco.se and
/// skr.se for confederations; svnord.se and folkbildningsradet.se for study associations.
/// How far a name reaches: `open`, whatever follows the name is a local body or unit of it;
/// `local`, a place, a district or a unit may follow; `exact`, only the name itself.
enum NationalOrganisationTable {
  /// Columns: name | kind | reach | other names.
  static let rows = """
    ALMI|company|open|ALMI Företagspartner;Almi AB;ALMI Företagspartner AB
    Coompanion|economicAssociation|open|
    LO|union|local|Landsorganisationen i Sverige;Landsorganisationen;LO Sverige
    TCO|union|local|Tjänstemännens centralorganisation
    Saco|union|local|Sveriges akademikers centralorganisation
    ABF|studyAssociation|open|Arbetarnas bildningsförbund
    Folkuniversitetet|studyAssociation|open|Stiftelsen Folkuniversitetet
    Folkuniversitetet|studyAssociation|open|Kursverksamheten vid Göteborgs universitet
    Folkuniversitetet|studyAssociation|open|Kursverksamheten vid Lunds universitet
    Folkuniversitetet|studyAssociation|open|Kursverksamheten vid Stockholms universitet
    Folkuniversitetet|studyAssociation|open|Kursverksamheten vid Umeå universitet
    Folkuniversitetet|studyAssociation|open|Kursverksamheten vid Uppsala universitet
    Folkuniversitetet|studyAssociation|open|Stiftelsen Kursverksamheten vid Göteborgs universitet
    Folkuniversitetet|studyAssociation|open|Stiftelsen Kursverksamheten vid Lunds universitet
    Folkuniversitetet|studyAssociation|open|Stiftelsen Kursverksamheten vid Stockholms universitet
    Folkuniversitetet|studyAssociation|open|Stiftelsen Kursverksamheten vid Umeå universitet
    Folkuniversitetet|studyAssociation|open|Stiftelsen Kursverksamheten vid Uppsala universitet
    Ibn Rushd|studyAssociation|open|Studieförbundet Ibn Rushd;Ibn Rushd studieförbund
    Kulturens Bildningsverksamhet|studyAssociation|open|
    Medborgarskolan|studyAssociation|open|Stiftelsen Medborgarskolan;Studieförbundet Medborgarskolan
    NBV|studyAssociation|open|Nykterhetsrörelsens Bildningsverksamhet
    Sensus|studyAssociation|open|Sensus studieförbund;Studieförbundet Sensus
    Studiefrämjandet|studyAssociation|open|
    Studieförbundet Bilda|studyAssociation|open|Bilda
    Studieförbundet Vuxenskolan|studyAssociation|open|Vuxenskolan
    SISU Idrottsutbildarna|studyAssociation|open|Studieförbundet SISU Idrottsutbildarna
    DHR|association|local|De Handikappades Riksförbund
    Hörselskadades Riksförbund|association|local|De Hörselskadades Förening
    Hörselskadades Riksförbund|association|local|Hörselskadades förening;Hörselskadades distrikt
    Svenska Röda Korset|association|local|Röda Korset
    Rädda Barnen|association|local|Rädda Barnens Riksförbund
    Synskadades Riksförbund|association|local|SRF
    FUB|association|local|Riksförbundet FUB;Föreningen FUB
    RSMH|association|local|Riksförbundet för Social och Mental Hälsa
    NHR|association|local|Neurologiskt Handikappades Riksförbund
    Neuroförbundet|association|local|
    Reumatikerförbundet|association|local|
    Autism- och Aspergerförbundet|association|local|Riksföreningen Autism
    Riksförbundet Attention|association|local|
    KRIS|association|local|Kriminellas Revansch i Samhället
    RFSL|association|local|
    SKOOPI|association|exact|Sociala arbetskooperativens intresseorganisation
    NSPH|association|local|Nationell Samverkan för Psykisk Hälsa
    Ung Företagsamhet|association|local|Ung Företagsamhet Sverige
    HSO|association|local|Handikappförbunden;Handikappförbundens samarbetsorgan
    PRO|association|local|Pensionärernas Riksorganisation
    SPF Seniorerna|association|local|Sveriges Pensionärsförbund
    Hyresgästföreningen|association|local|Hyresgästernas Riksförbund
    Verdandi|association|local|
    IOGT-NTO|association|local|
    Unga Örnar|association|local|
    Hela Sverige ska leva|association|local|
    Riksidrottsförbundet|association|exact|Sveriges Riksidrottsförbund
    Folkbildningsrådet|association|exact|
    Winnet Sverige|association|exact|
    Fryshuset|foundation|local|Stiftelsen Fryshuset
    Svenska kyrkan|association|exact|
    Företagarna|employerOrganisation|local|Företagarnas Riksorganisation
    Svenskt Näringsliv|employerOrganisation|local|
    LRF|employerOrganisation|local|Lantbrukarnas Riksförbund
    Svensk Handel|employerOrganisation|local|
    Almega|employerOrganisation|local|
    Teknikföretagen|employerOrganisation|local|
    Visita|employerOrganisation|local|
    Sveriges Byggindustrier|employerOrganisation|local|
    Arbetsgivarföreningen KFO|employerOrganisation|exact|KFO
    PTK|union|exact|Privattjänstemannakartellen
    Sveriges Kommuner och Landsting|association|local|SKL
    Sveriges Kommuner och Regioner|association|local|SKR
    Svenska Kommunförbundet|association|exact|
    Samhall|company|open|Samhall AB
    Lernia|company|open|Lernia AB;Lernia Utbildning AB
    Göteborgsregionens kommunalförbund|municipalFederation|local|GR;Göteborgsregionen
    Kommunförbundet Stockholms Län|municipalFederation|local|KSL;Storsthlm
    Kommunförbundet Skåne|municipalFederation|local|Kommunförbundet i Skåne;Skånes Kommuner
    Skaraborgs kommunalförbund|municipalFederation|local|Kommunalförbundet Skaraborg
    Sjuhärads kommunalförbund|municipalFederation|local|Kommunalförbundet Sjuhärad
    Fyrbodals kommunalförbund|municipalFederation|local|Kommunalförbundet Fyrbodal
    """
}
