/// Localities and the one municipality each lies in.
///
/// Source: public postcode data (CC0), which covers about four fifths of all postcodes; only names that
/// stand in one municipality, and none that a municipality bears.
enum LocalityTable {
  /// Columns: municipality code | localities.
  static let rows = """
    0115|Brottby
    0117|Husarö;Ingmarsö;Ljusterö;Åkersberga;Österskär
    0120|Djurhamn;Gällnöby;Harö;Möja;Nämdö;Runmarö;Sandhamn;Skälvik;Sollenkroka Ö;Stavsnäs
    0120|Stavsudda
    0125|Adelsö;Drottningholm;Färentuna;Munsö;Skå;Stenhamra;Stockholm-Globen;Svartsjö
    0126|Kungens Kurva;Segeltorp;Skogås;Trångsund;Vårby
    0127|Grödinge;Norsborg;Tullinge;Tumba;Uttran
    0128|Rönninge
    0136|Brandbergen;Dalarö;Gränö;Gålö;Handen;Hårsfjärden;Jordbro;Muskö;Norrby;Ornö;Söderby
    0136|Tungelsta;Utö;Vega;Vendelsö;Västerhaninge;Årsta Havsbad;Österhaninge
    0139|Bro;Kungsängen
    0162|Djursholm;Enebyberg;Stocksund
    0180|Bandhagen;Enskede;Enskede Gård;Enskededalen;Hägersten;Johanneshov;Kista;Skarpnäck
    0180|Skärholmen;Sköndal;Spånga;Älvsjö;Årsta
    0181|Enhörna;Hölö;Järna;Mölnbo;Mörkö
    0182|Nacka Strand;Saltsjö-Boo;Saltsjö-Duvnäs;Saltsjöbaden
    0184|Tomteboda
    0187|Tynningö
    0188|Arholma;Bergshamra;Björkö;Blidö;Edsbro;Furusund;Gottröra;Grisslehamn;Gräddö;Hallstavik
    0188|Herräng;Riala;Rimbo;Rö;Skebobruk;Tjockö;Väddö;Vätö;Yxlan
    0191|Arlandastad;Märsta;Rosersberg;Steningehöjden;Stockholm-Arlanda
    0192|Landfjärden;Segersäng;Sorunda;Stora Vika;Ösmo
    0305|Bålsta;Häggeby;Skokloster
    0319|Skutskär
    0331|Harbo;Huddungeby;Morgongåva;Runhällen;Tärnsjö;Vittinge;Östervåla
    0360|Hållnäs;Karlholmsbruk;Lövstabruk;Månkarbo;Skärplinge;Strömsbergs Bruk;Söderfors;Tobo
    0360|Örbyhus
    0380|Almunge;Björklinge;Bälinge;Järlåsa;Knutby;Länna;Skyttorp;Storvreta;Vattholma;Vänge
    0381|Fjärdhundra;Grillby;Örsundsbro
    0382|Gimo;Hargshamn;Öregrund;Österbybruk
    0428|Högsjö
    0461|Björnlunda;Stjärnhov
    0480|Enstaberga;Jönåker;Nävekvarn;Stavsjö;Stigtomta;Tystberga;Vrena;Ålberga
    0482|Hälleforsnäs;Malmköping;Mellösa;Sparreholm
    0483|Björkvik;Sköldinge;Valla
    0484|Husby-Rekarne;Hållsta;Näshulta;Skogstorp;Stora Sundby;Torshälla;Västra Näshulta;Ärla
    0486|Mariefred;Stallarholmen;Åkers Styckebruk
    0488|Vagnhärad;Västerljung
    0513|Horn;Kisa;Rimforsa
    0562|Grytgöl;Hällestad;Ljusfallshammar;Lotorp;Rejmyre
    0563|Gryt;Ringarum
    0580|Bestorp;Brokind;Gammalkil;Linghem;Ljungsbro;Nykil;Sturefors;Ulrika;Vikingstad
    0580|Vreta Kloster
    0581|Kimstad;Kolmården;Norsholm;Skärblacka;Svärtinge;Vikbolandet;Åby
    0582|Sankt Anna;Östra Ryd
    0583|Borensberg;Fornåsa;Klockrike;Tjällmo
    0584|Borghamn
    0586|Mantorp;Skänninge;Väderstad
    0604|Frinnaryd;Sunhultsbrunn
    0617|Hillerstorp;Kulltorp;Marieholmsbruk;Nissafors;Strandudden;Åsenhöga
    0642|Sandhem
    0643|Brandstorp
    0662|Anderstorp;Broaryd;Burseryd;Hestra;Reftele;Skeppshult;Smålandsstenar
    0665|Hok;Skillingaryd
    0680|Bankeryd;Bottnaryd;Gränna;Huskvarna;Lekeryd;Norrahammar;Taberg;Tenhult;Visingsö
    0682|Anneberg;Bodafors;Flisby;Forserum;Fredriksdal;Grimstorp;Malmbäck;Ormaryd;Sandsjöfors
    0682|Solberga;Stensjön;Äng
    0683|Bor;Forsheda;Horda;Rydaholm
    0684|Rörvik;Stockaryd;Vrigstad
    0685|Björköby;Ekenässjön;Holsbybrunn;Korsberga;Kvillsfors;Landsbro;Myresjö;Nye;Pauliström
    0685|Ramkvilla
    0686|Bruzaholm;Hjältevad;Hult;Ingatorp;Mariannelund
    0687|Sommen
    0760|Alstermo;Fröseke;Klavreström;Sävsjöström;Älghult;Åseda
    0761|Hovmantorp;Kosta;Skruv
    0763|Konga;Linneryd;Urshult;Väckelsång;Älmeboda
    0764|Grimslöv;Hjortsberga;Lönashult;Moheda;Torpsbruk;Vislanda
    0765|Diö;Eneryda;Hallaryd;Häradsbäck;Liatorp;Virestad
    0767|Strömsnäsbruk;Traryd
    0780|Braås;Furuby;Gemla;Ingelstad;Jät;Kalvsvik;Rottne;Tjureda;Tävelsås;Uråsa;Vederslöv
    0780|Värends Nöbbele;Åryd;Ör
    0781|Agunnaryd;Annerstad;Bolmsö;Hamneda;Lagan;Lidhult;Ryssby;Vittaryd
    0821|Berga;Fagerhult;Fågelfors;Grönskåra;Ruda
    0834|Bergkvara;Gullabo;Söderåkra
    0840|Degerhamn
    0860|Järnforsen;Lönneberga;Målilla;Mörlunda;Rosenfors;Silverdalen;Vena;Virserum
    0861|Blomstermåla;Fliseryd;Timmernabben;Ålem
    0862|Boda Glasbruk;Broakulla;Eriksmåla;Lindås;Långasjö;Vissefjärda
    0880|Hagby;Halltorp;Ljungbyholm;Läckeby;Påryd;Rockneby;Trekanten;Vassmolösa
    0881|Alsterbro;Gullaskruv;Målerås;Orrefors;Örsjö
    0882|Bockara;Figeholm;Fårbo;Kristdala;Påskallavik
    0883|Blackstad;Blankaholm;Edsbruk;Gamleby;Gunnebo;Hjorted;Loftahammar;Odensvi;Totebo;Överum
    0884|Gullringen;Storebro;Södra Vi
    0885|Byxelkrok;Köpingsvik;Löttorp
    0980|Burgsvik;Dalhem;Fårö;Fårösund;Gotlands Tofta;Havdhem;Hemse;Katthammarsvik;Klintehamn
    0980|Ljugarn;Lärbro;Romakloster;Slite;Stånga;Tingstäde;Visby
    1060|Jämshög;Kyrkhult;Vilshult
    1080|Drottningskär;Fridlevstad;Hasslö;Holmsjö;Jämjö;Lyckeby;Ramdala;Rödeby;Sturkö;Tjurkö
    1080|Torhamn
    1081|Backaryd;Bräkne-Hoby;Eringsboda;Hallabro;Johannishus;Kallinge;Listerby
    1082|Asarum;Mörrum;Trensum
    1214|Billeberga;Kågeröd;Röstånga;Teckomatorp;Tågarp
    1230|Hjärup
    1231|Arlöv
    1233|Falsterbo;Höllviken;Skanör
    1256|Broby;Glimåkra;Hanaskog;Immeln;Knislinge;Sibbhult
    1257|Eket;Åsljunga
    1260|Billesholm;Ekeby
    1261|Dösjebro;Furulund;Löddeköpinge
    1262|Bjärred
    1263|Bara;Klågerup;Malmö-Sturup
    1264|Abbekås;Rydsgård;Skivarp
    1265|Blentarp;Lövestad;Sövde;Äsperöd
    1267|Hallaröd;Tjörnarp
    1270|Brösarp;Onslunda;Skåne-Tranås;Smedstorp
    1272|Gualöv;Nymölla;Näsum
    1273|Killeberg;Lönsboda;Visseltofta
    1276|Ljungbyhed;Östra Ljungby
    1277|Hyllinge;Kvidinge;Nyvång
    1278|Förslöv;Grevie;Torekov;Västra Karup;Östra Karup
    1280|Bunkeflostrand;Klagshamn;Limhamn;Oxie;Tygelsjö;Vintrie
    1281|Dalby;Genarp;Revinge;Södra Sandby;Torna-Hällestad;Veberöd
    1282|Annelöv;Asmundtorp;Glumslöv;Häljarp;Härslöv;Sankt Ibb;Saxtorp
    1283|Allerum;Domsten;Fleninge;Gantofta;Hasslarp;Kattarp;Mörarp;Påarp;Ramlösa;Rydebäck;Råå
    1283|Vallåkra;Ödåkra
    1284|Arild;Farhult;Jonstorp;Lerberget;Mjöhult;Mölle;Nyhamnsläge;Skäret;Strandbaden;Viken
    1285|Billinge;Harlösa;Hurva;Löberöd;Marieholm;Stehag;Stockamöllan
    1286|Glemmingebro;Köpingebro;Löderup;Nybrostrand
    1287|Anderslöv;Beddingestrand;Klagstorp;Skegrie;Smygehamn
    1290|Arkelstorp;Degeberga;Everöd;Fjälkinge;Färlöv;Gärds Köpinge;Huaröd;Linderöd;Rinkaby
    1290|Tollarp;Villands Vånga;Yngsjö;Åhus;Önnestad;Östra Sönnarslöv
    1291|Borrby;Brantevik;Gärsnäs;Hammenhög;Kivik;Sankt Olof;Skillinge;Vitaby
    1292|Hjärnarp;Munka-Ljungby;Strövelstorp;Össjö
    1293|Ballingslöv;Bjärnum;Finja;Hästveda;Hörja;Nävlinge;Röke;Stoby;Sösdala;Tormestorp;Tyringe
    1293|Vankiva;Vinslöv;Vittsjö;Västra Torup
    1315|Hyltebruk;Kinnared;Landeryd;Långaryd;Rydöbruk;Torup;Unnaryd
    1380|Eldsberga;Getinge;Gullbrandstorp;Harplinge;Haverdal;Holm;Oskarström;Sennan
    1380|Simlångsdalen;Slättåkra;Steninge;Villshärad;Åled
    1381|Genevad;Hishult;Knäred;Mellbystrand;Skottorp;Skummeslövsstrand;Vallberga;Veinge;Våxtorp
    1382|Glommen;Heberg;Långås;Morup;Slöinge;Ugglarp;Ullared;Vessigebro;Vinberg;Älvsered;Ätran
    1383|Bua;Grimeton;Karl Gustav;Kungsäter;Rolfstorp;Skällinge;Stråvalla;Träslövsläge;Tvååker
    1383|Veddige;Väröbacka;Åskloster
    1384|Fjärås;Frillesås;Kullavik;Onsala;Särö;Vallda;Åsa
    1401|Hindås;Landvetter;Mölnlycke;Pixbo;Rävlanda
    1402|Jonsered;Sävedalen;Öjersjö
    1407|Bohus-Björkö;Fotö;Grötö;Hyppeln;Hälsö;Hönö;Kalvsund;Källö-Knippla;Rörö
    1415|Askerön;Jörlanda;Spekeröd;Stora Höga;Svenshögen;Ucklum;Ödsmål
    1419|Bleket;Dyrön;Fagerfjäll;Hakenäset;Hjälteby;Höviksnäs;Klädesholmen;Klövedal;Kyrkesund
    1419|Kållekärr;Mjörn;Myggenäs;Rönnäng;Skärhamn;Åstol
    1421|Gullholmen;Henån;Hälleviksstrand;Käringön;Mollösund;Nösund;Stillingsön;Svanesund
    1421|Varekil
    1427|Bohus-Malmön;Bovallstrand;Hovenäset;Hunnebostrand;Kungshamn;Smögen;Väjern
    1430|Dingle;Hedekas;Hällevadsholm
    1435|Bullaren;Fjällbacka;Grebbestad;Hamburgsund;Havstenssund;Lur;Rabbalshede;Resö;Tanumshede
    1438|Ed
    1439|Högsäter;Stigen;Ödeborg
    1440|Alafors;Alvhem;Hålanda;Nödinge;Skepplanda;Surte;Älvängen
    1441|Floda;Gråbo;Sjövik;Stenkullen
    1443|Hultafors;Olsfors;Töllsjö
    1445|Nossebro
    1446|Forsvik;Mölltorp;Undenäs
    1447|Gårdsjö;Hova;Otterbäcken;Skagersvik
    1452|Ambjörnarp;Dalstorp;Grimsås;Limmared;Ljungsarp;Länghem;Månstad;Nittorp;Sjötofta;Uddebo
    1452|Ölsremma
    1460|Billingsfors;Bäckefors;Dals Långed;Gustavsfors;Skåpafors;Ödskölt
    1461|Dals Rostock;Dalskog;Håverud;Köpmannebro;Åsensbruk
    1462|Göta;Hjärtum;Lödöse;Nygård;Prässebo;Västerlanda
    1463|Berghem;Björketorp;Fotskäl;Fritsla;Hajom;Horred;Hyssna;Kinna;Kinnahult;Rydal;Skene
    1463|Sätila;Torestorp;Tostared;Älekulla;Örby;Öxabäck;Öxnevalla
    1465|Hillared;Holsljunga;Håcksvik;Kalv;Mjöbäck;Mårdaklev;Sexdrega;Överlida
    1470|Kvänum;Larv;Stora Levene;Tråvad;Vedum
    1471|Hällekis;Källby;Lundsbrunn
    1472|Fagersanna
    1473|Moholm;Älgarås
    1480|Agnesberg;Angered;Askim;Asperö;Billdal;Brännö;Donsö;Gunnilse;Hisings Backa
    1480|Hisings Kärra;Hovås;Köpstadsö;Olofstorp;Styrsö;Säve;Torslanda;Vrångö;Västra Frölunda
    1481|Kållered;Lindome
    1482|Harestad;Hålta;Kareby;Kode;Kärna;Marstrand;Romelanda;Ytterby
    1484|Brastad;Fiskebäckskil;Grundsund
    1485|Ljungskile
    1486|Nordkoster;Skee;Sydkoster
    1487|Brålanda;Frändefors;Vargön;Vänersnäs;Västra Tunhem
    1488|Sjuntorp;Upphärad
    1490|Aplared;Borgstena;Bredared;Brämhult;Dalsjöfors;Dannike;Fristad;Frufällan;Gånghester
    1490|Hedared;Kinnarumma;Målsryd;Rydboholm;Rångedala;Sandared;Sandhult;Sjömarken;Sparsör
    1490|Svaneholm;Viskafors;Äspered
    1491|Blidsberg;Dalum;Grönahög;Gällstad;Hökerum;Marbäck;Timmele;Trädet;Tvärred;Vegby;Älmestad
    1492|Fengersfors;Tösse;Ånimskog
    1493|Lyrestad;Sjötorp;Torsö
    1494|Järpås;Såtenäs;Tun;Vinninga
    1495|Axvall;Varnhem
    1496|Lerdala;Tidan;Timmersdala;Värsås
    1499|Broddetorp;Kinnarp;Kättilstorp;Slutarp;Vartofta;Åsarp
    1715|Fagerås
    1730|Charlottenberg;Koppom;Morokulien;Skillingsfors;Åmotfors
    1737|Ambjörby;Bograngen;Höljes;Likenäs;Stöllet;Sysslebäck;Östmark
    1761|Skoghall
    1762|Ransäter
    1763|Deje
    1764|Borgvik;Segmon;Slottsbron;Värmskog
    1765|Töcksfors
    1766|Gräsmark;Lysvik;Rottneros;Västra Ämtervik;Östra Ämtervik
    1780|Edsvalla;Molkom;Skattkärr;Väse;Vålberg
    1781|Björneborg
    1782|Lesjöfors;Nordmarkshyttan;Nykroppa
    1783|Ekshärad;Lakene;Råda;Sunnemo
    1784|Brunskog;Edane;Glava;Gunnarskog;Klässbol;Mangskog
    1785|Långserud;Svanskog;Värmlands Nysäter
    1814|Fjugesta;Mullhyttan
    1860|Finnerödja;Hasselfors;Röfors;Tived
    1861|Pålsboda;Sköllersta;Östansjö
    1862|Svartå;Åtorp
    1863|Grythyttan
    1864|Kopparberg;Ställdalen
    1880|Brevens Bruk;Dyltabruk;Ervalla;Garphyttan;Glanshammar;Kilsmo;Lillkyrka;Odensbacken
    1880|Stora Mellösa;Vintrosa
    1882|Aspabruk;Hammar;Mariedamm;Närkesberg;Rönneshytta;Skyllberg;Zinkgruvan;Åmmeberg;Åsbro
    1883|Granbergsdal
    1884|Gyttorp
    1885|Fellingsbro;Frövi;Guldsmedshyttan;Ramsberg;Stråssa;Vedevåg
    1904|Riddarhyttan
    1907|Ramnäs;Virsbo
    1960|Valskog
    1961|Kolbäck;Strömsholm
    1981|Möklinta;Ransta;Salbohed;Västerfärnebo
    1982|Ängelsberg
    2021|Dala-Järna;Nås;Äppelbo
    2023|Lima;Malung;Rörbäcksnäs;Sälen;Sörsjön;Transtrand;Öje
    2026|Björbo;Dala-Floda;Djurmo;Djurås;Mockfjärd;Sifferbo
    2029|Djura;Insjön;Siljansnäs;Tällberg
    2031|Boda Kyrkby;Furudal
    2034|Skattungbyn
    2039|Idre;Särna
    2061|Söderbärke
    2062|Färnäs;Garsås;Nusnäs;Sollerön;Venjan;Våmhus
    2080|Bjursås;Enviken;Grycksbo;Linghed;Sundborn;Svärdsjö;Sågmyra;Toftbyn
    2081|Idkerberget
    2082|Gustafs;Stora Skedvi
    2083|Dala-Husby;Garpenberg;Långshyttan;Stjärnsund;Vikmanshyttan
    2084|By Kyrkby;Folkärna;Fors;Horndal;Krylbo
    2085|Grangärde;Grängesberg;Nyhammar;Saxdalen;Sunnansjö
    2101|Jädraås;Lingbo
    2104|Torsåker
    2121|Alfta;Edsbyn;Viksjöfors;Voxnabruk
    2132|Bergsjö;Gnarp;Harmånger;Hassela;Ilsbo;Stocka;Strömsbruk
    2161|Färila;Hamra;Järvsö;Korskrogen;Los;Ramsjö;Tallåsen
    2180|Bergby;Hamrångefjärden;Hedesunda;Norrsundet;Valbo
    2181|Gysinge;Gästrike-Hammarby;Järbo;Kungsgården;Storvik;Årsunda;Åshammar;Österfärnebo
    2182|Bergvik;Holmsveden;Ljusne;Marmaverken;Norrala;Sandarne;Stråtjära;Söderala;Trönödal
    2183|Arbrå;Kilafors;Rengsjö;Segersta;Vallsta;Åmotsbruk
    2184|Bjuråker;Delsbo;Enånger;Forsa;Iggesund;Njutånger;Näsviken
    2260|Alby;Erikslund;Fränsta;Ljungaverk;Torpshammar;Östavall
    2262|Bergeforsen;Fagervik;Ljustorp;Sörberge;Söråker
    2280|Hemsön;Ramvik;Utansjö;Viksjö;Älandsbro
    2281|Alnö;Ankarsvik;Indal;Kovland;Kvissleby;Liden;Matfors;Njurunda;Stöde;Sundsbruk
    2282|Bjärtrå;Bollstabruk;Docksta;Lugnvik;Lunde;Mjällom;Noraström;Nordingrå;Nyland
    2282|Sandöverken;Skog;Ullånger;Väja
    2283|Edsele;Graninge;Helgum;Junsele;Långsele;Näsåker;Ramsele;Resele;Undrom
    2284|Arnäsvall;Bjästa;Björna;Bonässund;Bredbyn;Domsjö;Gideå;Husum;Järved;Köpmanholmen
    2284|Långviksmon;Mellansel;Moliden;Sidensjö;Själevad;Skorped;Solberg;Trehörningsjö;Ulvöhamn
    2284|Överhörnäs
    2303|Bispgården;Hammarstrand;Stugun
    2305|Gällö;Kälarne;Pilgrimstad;Sörbygden
    2309|Alsen;Aspås;Dvärsätt;Föllinge;Nälden;Offerdal;Trångsviken;Valsjöbyn;Ås
    2313|Backe;Gäddede;Hammerdal;Hoting;Lidsjöberg;Norråker;Rossön;Stora Blåsjön
    2321|Duved;Hallen;Järpen;Mattmar;Mörsil;Storlien;Undersåker;Vålådalen
    2326|Hackås;Klövsjö;Ljungdalen;Oviken;Rätan;Storhågna;Storsjö Kapell;Svenstavik;Åsarna
    2361|Bruksvallarna;Funäsdalen;Hede;Lillhärdal;Ljusnedal;Lofsdalen;Sveg;Tänndalen;Tännäs
    2361|Vemdalen;Vemhån;Ytterhogdal
    2380|Brunflo;Frösön;Fåker;Häggenås;Lit;Munkflohögen;Orrviken;Tandsbyn
    2401|Gräsmyr;Håknäs;Hörnsjö;Lögdeå;Norrfors;Nyåker;Rundvik
    2404|Granö;Hällnäs;Tvärålund;Åmsele
    2409|Bygdeå;Flarken;Ånäset
    2417|Bastuträsk
    2418|Adak;Rentjärn
    2421|Barsele;Gunnarn;Hemavan;Slussfors;Stensele;Tärnaby
    2422|Ammarnäs;Blattnicksele;Gargnäs
    2425|Borgafjäll;Högland;Lajksjöberg;Lavsjön;Risbäck;Svanavattnet
    2460|Vännäsby
    2462|Dikanäs;Kittelfjäll;Klimpfjäll;Latikberg;Malgomaj;Marsfjäll;Storseleby
    2463|Fredrika;Hällaström;Långbäcken
    2480|Botsmark;Bullmark;Holmsund;Holmön;Hörnefors;Obbola;Röbäck;Sävar;Tavelsjö;Täfteå
    2481|Björksele;Blåviksjön;Hornmyr;Kristineberg;Rusksele;Vindelgransele;Vormsele;Örträsk
    2482|Bureå;Burträsk;Bygdsiljum;Byske;Ersmark;Fällfors;Jörn;Kalvträsk;Kusmark;Kåge;Lövånger
    2482|Skelleftehamn;Ursviken;Örviken
    2505|Abborrträsk;Glommersträsk;Moskosel
    2506|Jäckvik;Laisvall;Mellanström;Slagnäs
    2510|Kvikkjokk;Kåbdalis;Mattisudden;Murjek;Porjus;Randijaur;Snesudden;Vuollerim
    2513|Lansjärv
    2514|Båtskärsnäs;Kalix-Nyborg;Karlsborgsverken;Morjärv;Påläng;Risögrund;Sangis;Töre
    2518|Hedenäset;Juoksengi;Pello
    2521|Kainulasjärvi;Kangos;Korpilombolo;Lovikka;Muodoslompolo;Tärendö
    2523|Hakkas;Koskullskulle;Malmberget;Mårdsel;Nattavaara;Nattavaaraby;Puoltikasvaara;Ullatti
    2523|Vettasjärvi
    2560|Vidsel;Vistträsk
    2580|Gammelstad;Niemisel;Råneå;Södra Sunderbyn;Vitå
    2581|Altersbruk;Arnemark;Blåsmark;Hemmingsmark;Hortlax;Jävrebyn;Koler;Lillpite;Långträsk
    2581|Norrfjärden;Roknäs;Rosvik;Sikfors;Sjulsmark;Storsund;Svensbyn;Öjebyn
    2582|Gunnarsbyn;Harads
    2583|Karungi;Lappträsk;Nikkala;Seskarö
    2584|Abisko;Björkliden;Jukkasjärvi;Karesuando;Kurravaara;Lannavaara;Riksgränsen;Svappavaara
    2584|Vittangi;Övre Soppero
    """
}
