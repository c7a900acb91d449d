/// Coordination associations and folk high schools whose names have been met in sources.
///
/// Sources: project pages; docplayer.se/2529957, /125703025, /14673733, /7159909 and /46085131;
/// finsamgoteborg.se; folkhalsasverige.se; sv.wikipedia.org (Folkhögskola). About 83 coordination
/// associations and 155 folk high schools exist: rules for the forms of their names know the rest.
enum LocalBodyTable {
  /// Columns: name | kind | organisation number | other names.
  static let rows = """
    Samordningsförbundet Södra Vätterbygden|coordinationAssociation||
    Höglandets samordningsförbund|coordinationAssociation||Samordningsförbundet Höglandet
    Finnvedens Samordningsförbund|coordinationAssociation||Samordningsförbundet Finnveden
    Samordningsförbundet Delta|coordinationAssociation||Samordningsförbundet Göteborg Hisingen DELTA
    Samordningsförbundet Delta|coordinationAssociation||Samordningsförbundet Göteborg Hisingen
    Samordningsförbundet Norra Bohuslän|coordinationAssociation||
    Sjuhärads samordningsförbund|coordinationAssociation||Samordningsförbundet Sjuhärad
    Samordningsförbundet Umeå|coordinationAssociation|222000-1834|
    Samordningsförbundet Stockholms stad|coordinationAssociation||Samordningsförbundet Stockholm
    Samordningsförbundet Sollentuna Upplands-Väsby|coordinationAssociation||
    Samordningsförbundet Botkyrka Huddinge Salem|coordinationAssociation||
    Finsam Göteborg|coordinationAssociation||Samordningsförbundet Göteborg
    Finsam Göteborg|coordinationAssociation||Finsam Göteborg (Samordningsförbundet Göteborg)
    Angereds folkhögskola|folkHighSchool||Angered Folkhögskola
    Folkhögskolan Hvilan|folkHighSchool||Hvilans folkhögskola
    Färnebo folkhögskola|folkHighSchool||
    Hjälmareds folkhögskola|folkHighSchool||Hjälmared folkhögskola
    Härnösands folkhögskola|folkHighSchool||Härnösand folkhögskola
    Liljeholmens folkhögskola|folkHighSchool||
    Lillsveds folkhögskola|folkHighSchool||Lillsved Gymnastik- och Idrottsfolkhögskola
    Mora folkhögskola|folkHighSchool||
    Sankta Elisabets folkhögskola|folkHighSchool||S:ta Elisabets folkhögskola
    Sta Birgittas folkhögskola|folkHighSchool||Sankta Birgittas folkhögskola
    Älvsby folkhögskola|folkHighSchool||Älvsbyns folkhögskola
    Lunnevads folkhögskola|folkHighSchool||Lunnevad folkhögskola
    Önnestads folkhögskola|folkHighSchool||Önnestad folkhögskola
    Paideia folkhögskola|folkHighSchool||
    Brunnsviks folkhögskola|folkHighSchool||Brunnsvik
    """
}
