/// Where Swedish words usually have å, ä or ö: contexts of letters, counted from the names of places,
/// agencies, universities and unions and from the words of project pages (about six thousand words),
/// and words that the contexts get wrong.
///
/// In each context the letter in capitals is the one that is decided, `^` and `$` are the word's ends:
/// `kÖp` says that an o between k and p is usually ö. Longer contexts overrule shorter ones. The
/// table is part of how keys are made, so changing it changes keys.
enum UsualSpellingTable {
  /// Contexts by growing length.
  static let contexts = """
    ^Öd ^Ög ^Öj ^Ök ^Öv aÅs gÄl gÅk hÄt hÖg hÖj jÄl jÄm jÄr jÖ$ jÖf jÖm jÖs jÖt lÖd lÖj lÖn
    lÖv mÖj nÄm nÖ$ nÖd pÅv rÄc rÖv sÖ$ sÖd sÖg sÖk tÄm tÅe tÖd vÄj vÄx vÅe ^bÅd ^dÄr ^dÖr
    ^fÖr ^gÄs ^gÄv ^gÖr ^hÖo ^kÅg ^lÄk ^lÄr ^lÖs ^nAm ^nÄr ^nÄs ^nÅg ^rÄt ^rÖd ^rÖn ^rÖr ^sÄk
    ^sÄt ^sÄv ^sÖr ^tÄr ^vAx ^vÄs amÅl anÅk arÅs arÖ$ arÖd bjÖr blÅs ddÖ$ deÅ$ dfÖr dkÖp dlÄg
    dvÄs ebÄr efÄl ehÅl elÖs enÄs erÖ$ erÖd erÖn etOd frÅg ggÖr gnÄs grÄs grÖn hoÖr itÄr khÄl
    ktÄg lfÄl lfÄr lfÖr lgÄn lhÖr ljAr ljÖr lkÖp llÄm llÖs lmÄn lmÖn lnÄs lsO$ lsÄt mdÖ$ mfÖr
    mgÅn mhÄl mhÖr mrÅd mvÄr ngÅn ngÖ$ njÖr nkÄt nkÖp nnÄs nsÖv nvÄg onÄr orÄl otÖ$ ovÅr pfÖr
    plÄg pmÄr prÄt rbÄc rbÄt rfÖr rgÖt rhÖr rkÖ$ rkÖp rlÄt rmÅg rnÖs rrÄt rsÄk rsÄt rsÅs rsÖr
    rvÄg sfÖr sgÄs shÄr sjÖb sjÖn slÖs smÅl snÄs spÅn srÄt srÅd ssÄt stÄl svÄs tgÄr tgÖr tjÄn
    tjÖr tlÄg tmÄt tmÅl trÖm tvÄr uhÄr vfÖr vkÄn vrÄt ykÖp ynÄs yrÅn ^^Ode ^^Ova ^^Älv ^^Ämn
    ^^Åke ^^Åkl ^^Års ^^Åsa ^^Åsb ^^Åse ^^Åte ^^Åtv ^^Önn ^^Öpp ^^Örb ^^Öre ^^Örn ^^Öst ^fOrm
    ^fOrn ^fOrs ^fOrt ^fÄrn ^fÅro ^fÖlj ^gÅng ^gÅrd ^gÖta ^gÖte ^hOga ^hÄgg ^hÄls ^hÄrj ^hÄrn
    ^hÖrs ^jArv ^jÖnk ^kÄnn ^kÄrn ^kÖpi ^kÖpm ^lArs ^lÄge ^lÄgg ^lÄns ^lÄtt ^lÅgk ^lÅng ^mÄnn
    ^mÅle ^mÅlg ^mÅls ^mÅng ^mÅrd ^mÖln ^mÖte ^nÄmn ^nÄtv ^rÄdd ^rÅde ^sAkn ^sAte ^sÄll ^sÄrs
    ^sÖlv ^tÄnn ^vÄgl ^vÄlf ^vÄne ^vÄnn ^vÄrl ^vÄrm ^vÄrn ^vÄxt dsÄtt dvÅrd edÖma efÖrb ehÖva
    emÖta enAst erÄkn erÄtt erÅke erÖrd ffÄrs frÄmj frÅn$ frÅnv gfÖrb gsÄte gsÅtg kfÖrb kvÅrd
    lfOrs lsÄke lvÅrd mfOrs nfÖr$ nfÖrb nfÖrl nnAs$ nsÄtt orÄdl orÅde prÅk$ rfOrs rfÄrn rgÅng
    rgÅrd rjÄng rlÄng rmÅns rsAke rsÄmb rtÄlj sfOrs sgÅrd skÄl$ skÄrh skÅne skÖld smÄkl stAlt
    stÅr$ svÄrd tfÖra tfÖrb tlÄnn trÄff trÄsk trÅls tsÄtt ^svÅri ^trÅng alfÖrs allÖ$$ anfÖrs
    annÄs$ anvÄnd byrÅ$$ elsÖ$$ ervÄrd esvÄrs fteÅ$$ indÅs$ istÅnd nivÅ$$ nsfÖrs onkOpi urvÅrd
    ^^^Asar ^^^Älmh ^^^Ålde ^^^Åmal ^^^Åmot ^^^Årja ^^^Åsto ^^^Ödes ^^fÅgel ^^fÖrny ^^fÖrsa
    ^^fÖrsl ^^fÖrso ^^fÖrst ^^fÖrsv ^^hÄlle ^^hÅllb ^^kÅlle ^^sÄlen ^^sÄter ^^vÄrde ^stÄndi
    forÄndr gsfÖrsa strÄvar tsfÖrsa ^aktÖrer diefOrbu sterÅs$$ ^^^^Äldre ^^^^Ängel ^^^bÅstad
    ^^^fÖrmed ^^^fÖrsko ^^^hÄssle ^^^mÄlard ^^^vÅrdan ^utlÄndsk ^^^^^Ångerm ^^^^hÄllsbo
    """

  /// Words by their usual spelling, where the contexts say otherwise.
  static let words = """
    abbekås alingsås alvesta alvhem ammarnäs anmälan arbetsgivareförening
    arbetsmarknadsåtgärder arbetsmiljökunskap arbetsmiljöverket arbetsåtergång arbrå arnäsvall
    aspås atea behöver bispgården bjuråker bjärtrå bjästa björköby blidö blomstermåla
    blåviksjön bohuslän bokföringsnämnden bonässund borås bristfällig bromölla bräkne brämhult
    brännö brålanda brösarp bureå bygglovs bäckefors bälinge bättre bålsta båtskärsnäs bör
    dikanäs diö djurförsöksetiska djurås dorotea drottningskär duvnäs dvärsätt dyrön dösjebro
    enhörna entreprenörskap enånger fagerås fiskebäckskil floda folkrättslig folkärna
    forbunden fornåsa forsa forsvik forum frillesås frufällan frändefors fränsta frölunda
    fröseke frösön funäsdalen fällfors färentuna färgelanda färila färjestaden färlöv färnäs
    få fåker får fårbo fårösund föllinge förmåga förtroende glimåkra gottröra grangärde
    grimsås grytgöl gräddö grängesberg gränna gråbo grödinge grönskåra grötö gäddede gällnöby
    gärds gärsnäs gålö går göinge hackås hajom hallen hamrångefjärden harlösa harmånger hasslö
    hemsön henån herräng hjo hovås hso hyresgästföreningen hägersten häggenås häljarp
    hällaström hällingsjö hällnäs häradsbäck härlanda härryda härslöv hässelby hästveda
    håcksvik håknäs hålanda hållsta hålta hårsfjärden håverud höga höganäs högskolerådet
    hökerum höljes höllviken hölö hönö hörby hörja hörnefors hörnsjö höviksnäs jo jäckvik
    jädraås järfälla järlåsa järpås järved järvsö jät jävrebyn jönköping jönköpings jönåker
    jörlanda jörn klädesholmen klässbol klågerup knäred kolbäck kolmården kommunfullmäktige
    konstnärliga konstnärsnämnden konstråd konstrådet kraftnät krävs kulturråd kulturrådet
    kungsängen kungsör kungsörs kvänum kyrkoförsamling kälarne källby källö käringön kärra
    kättilstorp kävlinge kåbdalis kållekärr kår kåren köpstadsö lagrådet lakene
    landstingsdirektörens lansjärv larv laxå lillhärdal los lovikka luleå läckeby län länghem
    längre länna länsbygderåd långbäcken långås löberöd löddeköpinge lödöse lögdeå löttorp
    lövånger malgomaj malmbäck malmköping malmö malmöregionen malå mangskog medfinansiärer
    miljödomstol mjöbäck mjöhult mjölby mjörn morgongåva muskö myndighetsutövning
    mälarregionen mänskliga märsta mål målerås målilla månkarbo månsarp månstad måste möklinta
    mölle mölltorp mönsterås mörarp mörbylånga mörkö mörlunda mörrum mörsil möta namn
    neuroförbundet njutånger nordingrå nordöstra norråker nyanlända nygård nyhamnsläge
    nykterhetsrörelsens nymölla nysäter nyvång nyåker nälden nämdö näsåker nättraby nävekvarn
    nävlinge nå nöbbele nösund också ombudsmän oredlighet ornö ortnamnsarkiven oviken pajala
    pingstförsamling piteå primärvården prässebo på påarp pålsboda påläng påryd påskallavik
    ramlösa ramnäs ransäter riksantikvarieämbetet riksgränsen risbäck roknäs ronneby rosengård
    rossön runhällen rydebäck rydöbruk rävlanda råd råda råneå rångedala råå rö röbäck röfors
    röke rönnäng rörö röstånga samfällighet samhall sandö sandöverken segersäng simlångsdalen
    sjövik skanör skarpnäck skattkärr skogsmästarskolan skogås skolväsendets skutskär
    skällinge skälvik skänninge skärblacka skäret skärplinge skåpafors sköllersta sköndal
    skövde slättåkra slöinge små smögen sodexo sonar soppero sorsele sorunda stallarholmen
    stillingsön stockamöllan storhågna strängnäs stråssa stråtjära stråvalla studieförbund
    studieförbundet stärka stål stånga stöllet större stöttar svappavaara svartå svängsta
    svärtinge svårt sydöstra sysslebäck säffle sämus sändebuden säpo särna särvux särö så
    sågmyra såtenäs såväl söderbärke södertörn södertörns söderåkra sönnarslöv söråker sösdala
    sövde tallåsen tam teknikföretagen timrå tingstäde tjockö tjänsteförslagsnämnden
    tjänstemännens torshälla torsåker tranås trehörningsjö trä trädet träslövsläge tråvad
    trönödal tvärålund två tvååker täby täfteå tällberg tärendö tävelsås tågarp töcksfors
    töllsjö töre töreboda tösse ukä ullånger ulvöhamn umeå undersåker uppföljning upphärad
    uråsa utgångspunkt utö vagnhärad vallåkra vantör vargön varnhem vasa vassmolösa
    vastsverige vedevåg vemhån veterinärhögskolan veterinärmedicinska vitå vrångö
    vuxenförvaltningen väckelsång väddö väderstad väg vägen vällingby vänge värends väring
    värnamo värsås väröbacka vätterbygden vätö växjö vålberg vålådalen våmhus vånga vårby vård
    vårdcentralen vården vårdnads vårgårda våxtorp ytterhogdal älandsbro älekulla älgarås
    älghult älmeboda älmestad älta älvängen ämtervik än äng äppelbo är ärla äspered äsperöd
    ätran även åby åhus åkarp ålberga åled ålem åmmeberg åmsele ånge ånimskog ånäset åre åryd
    ås åsarna åsarp åshammar åskloster åsljunga åstadkomma åt åtgärder åtorp öarna öckerö
    ödeborg ödskölt ödåkra öland ölsremma ör örgryte örkelljunga örsjö örsundsbro örträsk
    örviken ösmo össjö österskär östervåla överhörnäs övertorneå öxabäck öxnevalla
    """
}
