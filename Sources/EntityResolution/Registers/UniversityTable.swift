/// Universities and university colleges, state and independent.
///
/// Sources: civictechsweden/myndighetsdata (CC0) for the state's; the Swedish Higher Education
/// Authority's list of institutions (english.uka.se, 2018) for the independent ones. A rename of
/// the same institution (Malmö högskola, 2018) is another name; a merger of two (Växjö universitet
/// and Högskolan i Kalmar, 2010) is a successor.
enum UniversityTable {
  /// Columns: name | organisation number | other names | successor | last year.
  static let rows = """
    Blekinge tekniska högskola|202100-4011|Högskolan i Karlskrona-Ronneby;BTH||
    Blekinge tekniska högskola|202100-4011|Blekinge Institute of Technology||
    Dans- och cirkushögskolan|202100-1298|Danshögskolan i Stockholm||2014
    Dans- och cirkushögskolan|202100-1298|University College of Dance||2014
    Dramatiska institutet|202100-1306|University College of Film||2011
    Försvarshögskolan|202100-4730|National Defence College;FHS||
    Gymnastik- och idrottshögskolan|202100-4334|GIH;Gymnastiska centralinstitutet||
    Gymnastik- och idrottshögskolan|202100-4334|The Swedish School of Sport and Health Sciences||
    Göteborgs universitet|202100-3153|Gbgs universitet;University of Gothenburg||
    Högskolan Dalarna|202100-2908|Högskolan i Dalarna;Dalarna University;Dalarnas Universitet||
    Högskolan Dalarna|202100-2908|högskolan i Falun-Borlänge||
    Högskolan Kristianstad|202100-3195|Högskolan i Kristianstad;Kristianstad University College||
    Högskolan Väst|202100-4052|Högskolan i Trollhättan-Uddevalla;Högskolan Trollhättan/Uddevalla||
    Högskolan i Borås|202100-3138|Borås högskola;Högskolan Borås;University College of Borås||
    Högskolan i Gävle|202100-2890|Gävle högskola;Högskolan Gävle;University of Gävle||
    Högskolan i Halmstad|202100-3203|Halmstad Högskola;Högskolan Halmstad;Halmstad University||
    Högskolan i Kalmar|202100-3179|University College of Kalmar|Linnéuniversitetet|2010
    Högskolan i Skövde|202100-3146|Högskolan Skövde;University College of Skövde||
    Högskolan på Gotland|202100-4987|Högskolan Gotland;Gotland University||2013
    Karlstads universitet|202100-3120|Högskolan i Karlstad;Karlstad Universitet||
    Karlstads universitet|202100-3120|Universitetet i Karlstad;Karlstad University||
    Karolinska institutet|202100-2973|Carolinska institutet||
    Karolinska institutet|202100-2973|Karolinska mediko-kirurgiska institutet||
    Karolinska institutet|202100-2973|Mediko-kirurgiska institutet||
    Konstfack|202100-1199|Gamla Konstfack;Högre konstindustriella skolan;Konstfackskolan||
    Konstfack|202100-1199|University of Arts, Crafts and Design||
    Kungl. Konsthögskolan|202100-2957|Kungliga Konsthögskolan;Royal Institute of Art;KKH||
    Kungl. Musikhögskolan i Stockholm|202100-1215|KMH;KUNGLIGA MUSIKHÖGSKOLAN||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Kungliga Musikkonservatoriet||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Musikhögskolan i Stockholm||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Musikhögskolan, Stockholm||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Musikkonservatoriet i Stockholm||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Stockholms konservatorium||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Stockholms Musikhögskola||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Stockholms musikkonservatorium||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Kungliga Musikhögskolan i Stockholm||
    Kungl. Musikhögskolan i Stockholm|202100-1215|Royal College of Music in Stockholm||
    Kungl. Tekniska högskolan|202100-3054|KTH;Kungliga Tekniska Högskolan i Stockholm||
    Kungl. Tekniska högskolan|202100-3054|Kungliska tekniska högskolan||
    Kungl. Tekniska högskolan|202100-3054|Tekniska högskolan i Stockholm;Teknologiska Institutet||
    Kungl. Tekniska högskolan|202100-3054|Teknologiska institutet i Stockholm||
    Kungl. Tekniska högskolan|202100-3054|Kungliga Tekniska högskolan||
    Kungl. Tekniska högskolan|202100-3054|Royal Institute of Technology||
    Linköpings universitet|202100-3096|Universitetet i Linköping;Linköping University||
    Linnéuniversitetet|202100-6271|Linneuniversitetet;LNU;Linnaeus University||
    Luleå tekniska universitet|202100-2841|Luleå tekniska högskola;Tekniska högskolan i Luleå||
    Luleå tekniska universitet|202100-2841|Högskolan i Luleå;Luleå University of Technology;LTU||
    Lunds universitet|202100-3211|Universitetet i Lund;Lund University||
    Lärarhögskolan i Stockholm|202100-3005|Stockholm Institute of Education||2010
    Malmö universitet|202100-4920|Malmö högskola;Malmö University||
    Mittuniversitetet|202100-4524|MIUN;Mid-Sweden University College||
    Mälardalens universitet|202100-2916|MDU;Mälardalens högskola;MDH;Mälardalen University||
    Operahögskolan i Stockholm|202100-2965|The University college of Opera in Stockholm||2014
    Stockholms dramatiska högskola|202100-6388|Stockholm Academy of Dramatic Arts||2014
    Stockholms konstnärliga högskola|202100-6560|Stockholm University of the Arts||
    Stockholms universitet|202100-3062|Stockholm University||
    Sveriges lantbruksuniversitet|202100-2817|SLU;The Swedish University of Agricultural sciences||
    Södertörns högskola|202100-4896|Sodertorn University||
    Teaterhögskolan i Stockholm|202100-1249|NATIONAL ACADEMY OF MIME AND ACTING|Stockholms dramatiska högskola|2011
    Umeå universitet|202100-2874|Umeå University||
    Uppsala universitet|202100-2932|Universitetet i Uppsala;Uppsala akademi;Upsala akademi||
    Uppsala universitet|202100-2932|Upsala Universitet;Uppsala University||
    Växjö universitet|202100-3187|Växjö Högskola;Växjö University|Linnéuniversitetet|2010
    Örebro universitet|202100-2924|Högskolan i Örebro;ORU;Örebro högskola;University of Örebro||
    Chalmers tekniska högskola||Chalmers Tekniska Högskola AB;Chalmers||
    Chalmers tekniska högskola||Chalmers University of Technology||
    Ersta Sköndal Bräcke högskola||Marie Cederschiöld högskola;Ersta Sköndal högskola||
    Ersta Sköndal Bräcke högskola||Ersta Sköndal Bräcke University College||
    Stiftelsen Högskolan i Jönköping||Högskolan i Jönköping;Jönköping University||
    Stiftelsen Högskolan i Jönköping||Högskolan Jönköping||
    Handelshögskolan i Stockholm||Handelshögskolan Stockholm;Stockholm School of Economics||
    Sophiahemmets högskola||||
    Beckmans designhögskola||||
    Gammelkroppa skogsskola||||
    Örebro teologiska högskola||||
    Johannelunds teologiska högskola||||
    """
}
