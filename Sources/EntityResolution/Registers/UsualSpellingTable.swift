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
    ^Ög ^Öj ^Ök ^Ös ^Öv aÅk aÅs aÅt dÖb eÅs fÄr fÖr gÄl gÅk gÖi hÄl hÄt hÖg hÖj jÄc jÄl jÄm
    jÄn jÄr jÖ$ jÖa jÖe jÖf jÖg jÖi jÖl jÖn jÖo jÖp jÖs jÖt jÖu jÖv lÖd lÖi lÖj lÖn mÖg mÖj
    nÄm nÄr nÖ$ nÖd pÅa rÄc rÖv sÖ$ sÖd sÖk tÄm tÅe tÖd vÄj vÄx vÅr vÖh yÅk ^bÅd ^dÄr ^dÖs
    ^fAr ^gÄd ^gÄs ^gÄv ^gÖr ^hÖo ^jOn ^jÄt ^jÄv ^kÄv ^kÅg ^lÄc ^lÄk ^lÄr ^lÖb ^lÖs ^lÖv ^mÅn
    ^mÖk ^nÄl ^nÄs ^nÅg ^pÅv ^rÄd ^rÄt ^rÄv ^rÖd ^rÖn ^rÖr ^sÄk ^sÄr ^sÄt ^sÄv ^sÅg ^sÖv ^tÄf
    ^tÄr ^vÄc ^vÄs abÄc adÅt ajAl alÅd alÅt alÖv amÅl amÖl anÅk anÖs arÅt arÖ$ arÖb arÖd arÖs
    asÅk avAr bjÄs bjÖr blÅs blÅv brÄm ddÖ$ ddÖs deÅ$ deÅt djAn dkÖp dlÄg dsÅt dvÄs ebÄc ebÄr
    efÄl ehÅl ehÖr ekÖp elÖs elÖv enAr enÅn erÖ$ erÖd erÖn esÖs etOd evÅg ffAr flOd frÅg frÖl
    frÖs gbÄc ggÖr ghAl gnAr gnÄs grÄs grÅb grÖd grÖn gsÅt gsÖn hoÖr idÅt imÅk inAr isÖg itÄr
    ivAr klÖv knAr ktÄg kvAr kvÄn lfÄl lgÄn lhÄr lhÖr ljAn ljAr ljÖb ljÖc ljÖh ljÖk ljÖr lkÄr
    lkÖp llÖs lmÄn lmÖn lnÄs lnÖb lsO$ lsOk lsÄt lvÄn mbÄc mdÖ$ mdÖs mgÅn mhÅn mhÖr mjAn mjÖb
    mjÖh mjÖr mkÖp mlÖs mnAr mrÅd mrÅn msÖn mvAr ndÖv nfOr ngÅn ngÖ$ ngÖn ngÖs nhÄr nhÖr njAn
    njÖr nkÄt nkÖp nnAr nsÖs nsÖv nvÄg odÅk ofAr omÖl onÅk onÅt onÖs orÄl osÖn otÖ$ otÖs pgÅr
    plÄg pnÄc prÄs prÄt rbÄc rbÄt rfAr rfÄl rgÖt rhOg rhÅg rhÖr rjAn rkÖ$ rkÖb rkÖp rkÖs rlÄt
    rlÖs rlÖv rmÅg rnAr rnÖs rrÄn rrÄt rrÅk rsÄt rsÖr rsÖs rtÄl rvÄg sgÄs sgÅr shAl shÄr sjOv
    sjÖb sjÖm skÖv slÄt slÖs slÖv smÅl snAr snÄs soÅt spÅn srÄt srÅd ssÄl stÄl stÅn svAr svÄs
    tfAr tgÄr tgÖl tgÖr tjÖr tlÄg tmÄt tmÅl tnAr trÄs trÖm ttÅk tvAr tvÅa ufÄl uhÄr urÅk urÅt
    vkÄn vrÄt vrÅn vsÅt ygÅr ykÖp ymÖl ynÄs yrÅ$ yrÅn yrÖn ysÄt yvÅn ^^Osb ^^Osk ^^Oss ^^Ova
    ^^Ovi ^^Äld ^^Älg ^^Älv ^^Ämn ^^Ämt ^^Äpp ^^Åby ^^Åke ^^Åkl ^^Åmo ^^Åms ^^Åni ^^Års ^^Åry
    ^^Åsa ^^Åsb ^^Åse ^^Åsh ^^Åsl ^^Åte ^^Åtv ^^Öda ^^Öds ^^Önn ^^Öpp ^^Örb ^^Öre ^^Örk ^^Örv
    ^^Öxa ^^Öxn ^bÄli ^bÅls ^dÖrr ^fOrm ^fOrn ^fOrt ^fÄre ^fÄrg ^fÄri ^fÄrj ^fÄrl ^fÄrn ^fÅke
    ^fÅrb ^fÅro ^fÖlj ^fÖll ^gÅlo ^gÅng ^gÅrd ^gÖta ^gÖte ^hAll ^hAlm ^hÄge ^hÄgg ^hÄrj ^hÄrn
    ^hÄrr ^hÄst ^hÅla ^hÅlt ^hÖke ^hÖlo ^hÖrb ^hÖrj ^hÖrs ^jÖna ^jÖnk ^jÖrl ^jÖrn ^kÄla ^kÄnn
    ^kÄri ^kÄrn ^kÄrr ^kÖpi ^kÖpm ^kÖps ^lAke ^lArv ^lOvi ^lÄge ^lÄgg ^lÄns ^lÄtt ^lÅgk ^lÅng
    ^lÖgd ^mAni ^mAns ^mAnt ^mÄnn ^mÅle ^mÅlg ^mÅli ^mÅls ^mÅrd ^mÖln ^mÖrb ^mÖrk ^mÖrl ^mÖrr
    ^mÖrs ^mÖte ^nAme ^nÄtv ^nÄve ^nÄvl ^nÖbb ^nÖsu ^pÅls ^pÅry ^pÅsk ^rAdi ^rÅda ^rÅde ^rÅne
    ^rÅng ^rÖba ^rÖke ^sAkn ^sAte ^sAva ^sÄff ^sÄll ^sÖlv ^sÖnn ^sÖra ^sÖrb ^sÖrm ^sÖsd ^tÄby
    ^tÄnn ^tÅga ^tÖss ^vAra ^vArb ^vAre ^vArg ^vAri ^vArn ^vAro ^vArt ^vAss ^vAxh ^vÄdd ^vÄde
    ^vÄgl ^vÄlf ^vÄne ^vÄnn ^vÄrl ^vÄrm ^vÄto afOrs alÄng anÄse arÅlu avÅrd brÄnn brÅla brÖsa
    dsÄtt dvÄrs edÖma efOrs ehÖva ekÄrr emÖta enÄse enÄss erÄkn erÄtt erÅke erÅkr erÖrd ffÄrs
    frÄmj frÄns frÅn$ frÅnv gfOrs grÄdd grÖto gsÄng gsÄte gvAri ikÅtg ivÅer ivÅrd kfOrs klÄss
    klÅge knÄre kvÅrd ljÖma ljÖme ljÖmo llOs$ llÄmp llÅkr llÅng lmÅrd lsÄke lsÅng lsÅtg lsÖs$
    lvAra mfOrs mlÅng mvÄrl mvÅrd nfÖr$ nfÖrb nfÖrl nfÖrs nfÖrv ngÅtg ngÅva nnÄng nnÄsb nsÄte
    nsÄtt nsÅtg nvAro ofOrs olÖsa orÄdl orÅde orÅke ovÅng phÄra prÅk$ rbÄrk rfOrs rfÄrn rgÅng
    rgÅrd rhÖgs rjÄng rkÅtg rlÄng rlÅsa rmÅla rmÅng rmÅns rnAmo rnÄsv rnÅsa rsÄkr rsÄmb rsÄng
    rsÅke rvÅla sgAra sjÖvi skÄl$ skÄlv skÄnn skÄrb skÄrh skÅne skÖld skÖnd skÖrd smÄkl ssÄtt
    stAlt stAng stAnn stAns stÄda stÄdb stÄdc stÄdf stÄdg stÄdh stÄdk stÄdm stÄdn stÄdo stÄdp
    stÄdt stÄdu stÄdv stÅr$ stÅtg stÖll svÄng svÅrd tfOrm tfOrs tkÄrr tlÄnn trAs$ trÄdg trÄff
    trÅng trÅss trÅtj trÖno trÖra tsÄtt tsÅtg tvÄra tvÄrr unÄsd urÅsa utÅng ylÅng ^klÄde
    ^skÄre ^stAnd ^stÄde ^svÄrd ^svÅri ^trÅva allÅse allÖ$$ anfÖrm angÄrd anvÄnd arfÖrs arsÅs$
    bonÄss defÖrs dsbÄck dskÖlt elfOrs elsÖ$$ enfOrs enfÖrm ervArd esvÄrs fteÅ$$ gifOrs gstÄde
    iefOrm isbÄck itfÖrm itvÅrd jebAck jobÄck kerÖs$ ksfOrs ksvArd ktfÖrm ktvÅrd lodÖse lsfOrs
    ltfÖrm ltvÅrd ngfÖrs nivÅ$$ nskÅra olbÄck omfÖrs onfÖrm onkOpi orsAke ostÄde ostÅng rkfÖrs
    rnfOrs rnfÖrm sgrÄns sofÖrs stfÖrm stfÖrs strÅls stvÅrd tefÖrs tskÄrs unfÖrm urfÖrs ushÅll
    utvÄrd vsfOrs vslÄge xtfÖrm xtvÅrd ^^^Alve ^^^Alvh ^^^Asar ^^^Älek ^^^Älme ^^^Älmh ^^^Älta
    ^^^Ätra ^^^Åkar ^^^Ålbe ^^^Ålde ^^^Åled ^^^Ålem ^^^Åmal ^^^Åmme ^^^Ånas ^^^Årja ^^^Åskl
    ^^^Åsto ^^^Åtor ^^^Ödeb ^^^Ödes ^^^Ölsr ^^^Örns ^^^Örsj ^^^Örsu ^^^Örtr ^^^Össj ^^fOrsb
    ^^fOrse ^^fOrsh ^^fOrsk ^^fÅgel ^^fÖrny ^^hÄlle ^^hÄlli ^^hÄrsl ^^hÅcks ^^hÅllb ^^hÅrsf
    ^^hÖllv ^^kÄllb ^^kÄtti ^^kÅlle ^^lAnsj ^^lÄkem ^^lÄngh ^^lÄrva ^^lÄrve ^^lÖtto ^^mAlgo
    ^^mAngs ^^mÅnsa ^^mÅnst ^^mÖlle ^^mÖllt ^^mÖrar ^^nÄttr ^^pÅlan ^^rOnne ^^rÖsta ^^sÄlen
    ^^sÄter ^^sÄvar ^^sÖrsj ^^tÄllb ^^tÖlls ^^tÖreb ^^vArde ^^vÄlli ^^vÄnge ^^vÄrin ^^vÄrna
    ^^vÄrnp ^^vÄrob ^^vÅlad ^^vÅlbe ^^vÅnga ^^vÅrby ^^vÅrga ^^vÅxto ^grÄnge ^grÄnna ^skÄlli
    ^skÄrpl ^stAlla ^stÄdin ^stÄndi ^stÅnga ^svÄrti ^trÄdet dsfOrsk enfÖrso forÄndr gifÖrso
    gsfOrs$ iefÖrme ikfÖrso lsfÖrso ppmÄrks rshÄlla strÄvar strÅval tsfOrs$ vsfÖrso ^aktÖrer
    mervÄrde sterÅs$$ torsÅker ^^^^Ängel ^^^^Åsarn ^^^^Åsarp ^^^^Öcker ^^^bÅstad ^^^fOrsvi
    ^^^fÖrmed ^^^fÖrsko ^^^hAllen ^^^hÄssle ^^^hÅveru ^^^hÖrnsj ^^^mÄlard ^^^mÄrsta ^^^rÖnnes
    ^^^vÄrder ^^^vÅrden ^^skÖller ^^stÄdsek ^^stÄdser ^^stÄdsta ^^stÄdsto ^^stÄdsty ^utlÄndsk
    ^^^^^Äspere ^^^^^Ångerm ^^^^hÄllast ^^^^hÄllsbo ^^^^hÄradsb ^^^^hÄsselb ^^^stÄdskol
    """

  /// Words by their usual spelling, where the contexts say otherwise.
  static let words = """
    abbekås alingsås almega ammarnäs amo anmälan arbetsåtergång arbrå arenan aspås atea before
    behöver bjursås bjärtrå blidö blåklint bohuslän borås bristfällig bräkne brå bureå
    bygdegård bäckefors bättre båtskärsnäs bör chalmers dikanäs diö djurås doroteas
    drottningskär duvnäs east ellös entreprenörskap fagerås fengersfors fjärrvärme fjärås
    folkrättslig folkrörelse fors forsa forum frillesås frosunda frändefors fyra fällfors
    fältet färnäs få får fönster förmåga förtroende grimsås gränsen gränsland gröngöling
    gärsnäs gålö går hackås hasslö hindås hjo hjos hovås hso häggenås hällnäs härlanda håknäs
    hållsta höganäs högskolerådet höljes hölö hönö hörnefors höviksnäs jansson jo jädraås
    järpås jönköping jönköpings kangos kolsvas kommunfullmäktige konstnärliga konstnärsnämnden
    konstråd konstrådet kraftnät kraftvärme krävs kulturråd kulturrådet kungsör kungsörs
    kvällsskola kyrkoförsamling källa källan källö kåbdalis kår kåren kött lagrådet
    landstingsdirektörens lars larsson laxå laxås likenäs lindås los luleå län längre länken
    länna länsbygderåd långås malmö malmöregionen malmös malå malås management manpower
    medfinansiärer miljödomstol muskö myggenäs myndighetsutövning mälarregionen män mänskliga
    mål målarfärg målerås måste möbel mönsterås möta namn nordingrå nordöstra nyanlända
    nyhamnsläge nykterhetsrörelsens nätet nå också ombudsmän oredlighet ortnamnsarkiven piteå
    plåt plåtslageri polarforskningssekretariatet portal primärvården på radar ramnäs
    riksantikvarieämbetet riksvärderingsnämnden roknäs rosengård rossön råd råneå råå rö
    röbäck röfors rörö samfällighet samhall sandö sarec sarl skanör skogsmästarskolan skogås
    skolforskningsinstitutet skolväsendets skutskär skåpafors slussfors små sodexo solnas
    sonar soppero sotenäs staats stan storås strängnäs stärka stål ståldetaljer större stöttar
    svartå svårt sydöstra sämus sändebuden säpo så sågmyra såtenäs såväl södertörn södertörns
    timrå timrås tjockö tjänstemännens torsås tranås trä trädgård två tännäs tärendö tävelsås
    töcksfors töre ukä umeå undenäs uppföljning utgångspunkt utö vantör vargön varje vasa
    veterinärhögskolan veterinärmedicinska vitå väg vägen vännäs värends värsås vätterbygden
    vätö våmhus workforce älandsbro älgarås än äng är ärla äsperöd även åhus åldringsvård ånge
    ånges åre åres ås åstadkomma åt åtgärder öarna öland ör örgryte örnar österskär östgöta
    överhörnäs övertorneå
    """
}
