/// E-mail domains of bodies whose domain is not their name folded.
///
/// Sources: the bodies' own web addresses. A municipality's domain is its name folded, so only the
/// exceptions stand here; domains of bodies that have moved are kept, since pages keep them.
enum DomainTable {
  /// Columns: domain | municipality code.
  static let municipalities = """
    habo.se|0305
    habokommun.se|0643
    morakommun.se|2062
    karlsborg.se|1446
    malung.se|2023
    haparandastad.se|2583
    stockholms-stad.se|0180
    upplands-vasby.se|0114
    stadshuset.goteborg.se|1480
    """

  /// Columns: domain | name of the registered body.
  static let bodies = """
    arbetsformedlingen.se|Arbetsförmedlingen
    af.amv.se|Arbetsförmedlingen
    forsakringskassan.se|Försäkringskassan
    fk.amv.se|Försäkringskassan
    skatteverket.se|Skatteverket
    migrationsverket.se|Migrationsverket
    kriminalvarden.se|Kriminalvården
    polisen.se|Polismyndigheten
    skolverket.se|Skolverket
    socialstyrelsen.se|Socialstyrelsen
    tillvaxtverket.se|Tillväxtverket
    esf.se|Svenska ESF-rådet
    folkhalsomyndigheten.se|Folkhälsomyndigheten
    spsm.se|Specialpedagogiska skolmyndigheten
    av.se|Arbetsmiljöverket
    jordbruksverket.se|Jordbruksverket
    naturvardsverket.se|Naturvårdsverket
    skogsstyrelsen.se|Skogsstyrelsen
    trafikverket.se|Trafikverket
    mucf.se|Myndigheten för ungdoms- och civilsamhällesfrågor
    stat-inst.se|Statens institutionsstyrelse
    sametinget.se|Sametinget
    lo.se|LO
    abf.se|ABF
    coompanion.se|Coompanion
    almi.se|ALMI
    medborgarskolan.se|Medborgarskolan
    folkuniversitetet.se|Folkuniversitetet
    sensus.se|Sensus
    studieframjandet.se|Studiefrämjandet
    bilda.nu|Studieförbundet Bilda
    sv.se|Studieförbundet Vuxenskolan
    redcross.se|Svenska Röda Korset
    samhall.se|Samhall
    grkom.se|Göteborgsregionens kommunalförbund
    goteborgsregionen.se|Göteborgsregionens kommunalförbund
    ksl.se|Kommunförbundet Stockholms Län
    kfsk.se|Kommunförbundet Skåne
    liu.se|Linköpings universitet
    lu.se|Lunds universitet
    lth.se|Lunds universitet
    umu.se|Umeå universitet
    ltu.se|Luleå tekniska universitet
    miun.se|Mittuniversitetet
    hig.se|Högskolan i Gävle
    du.se|Högskolan Dalarna
    kau.se|Karlstads universitet
    oru.se|Örebro universitet
    uu.se|Uppsala universitet
    su.se|Stockholms universitet
    kth.se|Kungl. Tekniska högskolan
    chalmers.se|Chalmers tekniska högskola
    gu.se|Göteborgs universitet
    hv.se|Högskolan Väst
    hb.se|Högskolan i Borås
    his.se|Högskolan i Skövde
    hh.se|Högskolan i Halmstad
    bth.se|Blekinge tekniska högskola
    lnu.se|Linnéuniversitetet
    vxu.se|Växjö universitet
    mdh.se|Mälardalens universitet
    mdu.se|Mälardalens universitet
    mah.se|Malmö universitet
    mau.se|Malmö universitet
    hkr.se|Högskolan Kristianstad
    sh.se|Södertörns högskola
    slu.se|Sveriges lantbruksuniversitet
    hj.se|Stiftelsen Högskolan i Jönköping
    ju.se|Stiftelsen Högskolan i Jönköping
    ki.se|Karolinska institutet
    konstfack.se|Konstfack
    regionjonkoping.se|Regionförbundet Jönköpings län
    regionorebro.se|Regionförbundet Örebro
    rfkl.se|Regionförbundet i Kalmar län
    rfss.se|Regionförbundet södra Småland
    ostsam.se|Regionförbundet Östsam
    regionvasterbotten.se|Region Västerbotten
    nll.se|Norrbottens läns landsting
    vll.se|Västerbottens läns landsting
    jll.se|Jämtlands läns landsting
    lvn.se|Landstinget Västernorrland
    lg.se|Landstinget Gävleborg
    ltdalarna.se|Landstinget Dalarna
    liv.se|Landstinget i Värmland
    orebroll.se|Örebro läns landsting
    ltv.se|Landstinget Västmanland
    lul.se|Landstinget i Uppsala län
    sll.se|Stockholms läns landsting
    dll.se|Landstinget Sörmland
    lio.se|Landstinget i Östergötland
    lj.se|Landstinget i Jönköpings län
    ltkronoberg.se|Landstinget Kronoberg
    ltkalmar.se|Landstinget i Kalmar län
    ltblekinge.se|Landstinget Blekinge
    skane.se|Region Skåne
    vgregion.se|Västra Götalandsregionen
    regionhalland.se|Region Halland
    regionvarmland.se|Region Värmland
    regiondalarna.se|Region Dalarna
    regiongavleborg.se|Region Gävleborg
    regionjh.se|Region Jämtland Härjedalen
    rjl.se|Region Jönköpings län
    norrbotten.se|Region Norrbotten
    rvn.se|Region Västernorrland
    regionostergotland.se|Region Östergötland
    regionkronoberg.se|Region Kronoberg
    regionsormland.se|Region Sörmland
    regionstockholm.se|Region Stockholm
    regionuppsala.se|Region Uppsala
    regionvastmanland.se|Region Västmanland
    regionkalmar.se|Region Kalmar län
    regionorebrolan.se|Region Örebro län
    regionblekinge.se|Region Blekinge
    """
}
