# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Darllen a chadw. Mae pob un yn dweud beth ddigwyddodd, i beth, a beth i’w wneud.

store-missing = Nid yw { $path } yno mwyach. Efallai fod rhywun arall wedi’i ddileu neu ei symud.
store-unreadable = Ni ellir darllen { $path }: llinell { $line }, nod { $column }. { $why } Gadawyd y ffeil fel yr oedd. Cywirwch hi mewn golygydd testun, neu adferwch fersiwn gynharach.
store-unwritable = Ni ellid cadw { $path }: o’i ddarllen yn ôl, ni fyddai fel y teipioch ef. Mae’r hyn a oedd yno o’r blaen heb newid. Cadwch gopi o’ch testun a rhowch wybod am hyn, os gwelwch yn dda.
store-locked = Mae copi arall o’r rhaglen hon wrthi’n cadw yma, a heb orffen. Ni newidiwyd dim. Rhowch gynnig arall arni mewn eiliad.
store-changed = Newidiwyd { $path } gan rywun arall ar ôl i chi ei agor, felly ni chafodd ei ddileu. Edrychwch arno eto, a dilëwch ef os ydych am wneud hynny o hyd.
store-deleted = { $more ->
    [0] Cafodd { $path } ei ddileu ar ôl i chi ei agor, felly ni chadwyd eich newid.
    [one] Cafodd { $path } ac un cofnod arall eu dileu ar ôl i chi eu hagor. Ni chadwyd dim.
   *[other] Cafodd { $path } a { $more } o gofnodion eraill eu dileu ar ôl i chi eu hagor. Ni chadwyd dim.
}
store-away-gone = Ni allwn gyrraedd ffolder y man gwaith. Efallai fod y gyriant wedi’i ddatgysylltu, neu fod y ffolder wedi’i symud neu ei ailenwi. Ni chadwyd na newidiwyd dim yno.
store-away-no-access = Nid oes gennych ganiatâd i ddefnyddio ffolder y man gwaith mwyach. Ni chadwyd na newidiwyd dim yno. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder.
store-away-empty = Mae ffolder y man gwaith yn wag. Efallai fod y gyriant wedi’i ddatgysylltu, neu fod y ffeiliau wedi’u symud. Ni chadwyd dim yno.
store-away-other = Mae ffolder neu weithle gwahanol lle roedd y gweithle hwn. Ni chadwyd dim ynddo. Rhowch y ffolder gywir yn ôl neu ailgysylltwch y gyriant. Neu caewch y rhaglen ac agorwch y ffolder eto.
store-not-where-it-was = Nid yw’ch gweithle yn y ffolder hon ar hyn o bryd. Efallai fod y gyriant wedi’i ddatgysylltu, neu fod y ffolder wedi’i symud. Caewch y rhaglen a chwiliwch amdano yn gyntaf: os cadwch unrhyw beth yma, byddwch yn dechrau gweithle arall.
store-away-missing = Diflannodd { $gone } o { $of } ffeil yn { $folder } ar unwaith. Efallai fod y gyriant wedi’i ddatgysylltu, neu nad yw’r cysoni wedi gorffen. Ni chedwir dim nes iddynt ddod yn ôl, neu nes i chi ddweud eu bod wedi’u dileu.
store-unsafe-name = Ni all “{ $name }” fod yn enw ffeil yma. Defnyddiwch lythrennau, rhifau a chysylltnodau.
store-contradiction = Ni chadwyd { $path }: nid yw’r newid yn addas i’r math o gofnod y mae ar ei gyfer. Ni newidiwyd dim. Rhowch wybod am hyn, os gwelwch yn dda.
store-open-elsewhere = Mae’r gweithle hwn ar agor mewn rhaglen arall, a allai ddod â’r hyn a ddilëwch yn ôl. Ni ddilëwyd dim. Caewch Common Ground a’i sgriniau gweithdy ym mhob man, yna rhowch gynnig arall arni.
store-open-lately = Roedd y gweithle hwn ar agor mewn rhaglen ychydig amser yn ôl, ar gyfrifiadur arall efallai. Gallai ddod â’r hyn a ddilëwch yn ôl, felly ni ddilëwyd dim. Caewch Common Ground yno, yna rhowch gynnig arall arni. Os methodd y rhaglen, neu os diffoddwyd y cyfrifiadur, arhoswch 20 munud.
store-profile-unread = { $why } Efallai fod enw cynghorydd ynddi, a nes y gellir ei darllen ni allwn ddweud pwy y mae enw’n ei olygu. Ni ddilëwyd dim.
store-erased = Ni chadwyd hyn, gan ei fod yn perthyn i rywbeth a ddilëwyd o’r gweithle hwn. Os oes angen eich testun arnoch, copïwch ef i rywle arall.
store-names-erased = Ni chadwyd hyn, gan ei fod yn enwi cynghorydd neu sgwrs a ddilëwyd o’r gweithle hwn. Tynnwch hynny allan a chadwch eto, neu copïwch eich testun i rywle arall.
store-on-hold = Mae { $path } wedi’i gadw dan ataliad ers { $date }: { $reason }. Ni newidiwyd dim. Rhyddhewch ef yn gyntaf, pan fydd y cais neu’r gŵyn ar ben: commonground person release
store-cancelled = Canslwyd. Ni newidiwyd dim.
store-unfinished = Mae popeth a gadwyd gennych yn ddiogel, ond nid yw’r cyfan yn ei le eto. { $why } Caiff ei orffen y tro nesaf y byddwch yn cadw rhywbeth neu’n dechrau’r rhaglen.
store-plan-set-aside = Torrwyd ar draws cadw llawer o gofnodion yn gynharach, ac ni ellir ei orffen: ni allwn ddefnyddio { $path }. Mae bellach yn { $to }, gyda phopeth sydd ynddo. Gwiriwch a oes cofnodion ar goll, yna mewnforiwch nhw eto.
store-plan-stays = Torrwyd ar draws cadw llawer o gofnodion yn gynharach, ac ni ellir ei orffen: ni allwn ddefnyddio { $path }, ac nid oedd modd ei symud. Symudwch ef allan o’r man gwaith. Gwiriwch a oes cofnodion ar goll, yna mewnforiwch nhw eto.
store-plan-withheld = Torrwyd ar draws cadw llawer o gofnodion yn gynharach, ac nid oes gennych ganiatâd i ddarllen { $path }. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder amdano; caiff y cadw ei orffen wedyn.
store-not-confirmed = Mae { $path } wedi’i gadw, ond ni chadarnhaodd y ddisg y byddai’n goroesi toriad pŵer.
# Two things to tell at once.
store-both = { $first } { $then }

store-merged = Roedd rhywun arall wedi newid { $path } hefyd. Cadwyd y ddau newid.
store-other-version = { $path }: newidiodd rhywun arall yr un rhan. Gadawyd eu fersiwn nhw fel yr oedd, a chadwyd eich un chi wrth ei hochr fel { $other }. Cymharwch y ddwy, yna dilëwch yr un nad oes ei hangen arnoch.
store-here-already = Mae { $title } yma eisoes, yn union fel yn y bin. Ni wnaed ail gopi.

store-read-only-folder = Cewch edrych ar y man gwaith hwn ond nid ei newid: nid yw ei ffolder yn gadael i chi ysgrifennu. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder, neu agorwch gopi.
store-newer-format = Gwnaed y man gwaith hwn gan fersiwn ddiweddarach o’r rhaglen hon (fformat { $theirs }; mae’r rhaglen hon yn ysgrifennu { $ours }). Cewch edrych arno ond nid ei newid. Diweddarwch y rhaglen i’w newid.

store-disk-full = Mae’r ddisg yn llawn, felly ni ellid cadw { $path }. Gwnewch le arni, yna rhowch gynnig arall arni.
store-disk-permission = Nid yw’r cyfrifiadur hwn yn gadael i chi ddefnyddio { $path }. Ni newidiwyd dim. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder.
store-disk-read-only = Disg ddarllen yn unig yw hon, felly ni ellid cadw { $path }. Ni newidiwyd dim.
store-disk-gone = Nid yw { $path } yno: efallai fod y ffolder wedi’i symud, neu fod gyriant rhwydwaith wedi’i ddatgysylltu. Ni newidiwyd dim.
store-disk-too-large = Mae { $path } yn rhy fawr i fod yn gofnod, felly ni chafodd ei agor.
store-disk-not-a-file = Nid ffeil gyffredin yw { $path }, felly ni chafodd ei agor.
store-disk-other = Nid oedd modd defnyddio { $path }. { $why }
store-link-folder = Dolen i ffolder y tu allan i’r man gwaith hwn yw { $path }, felly ni chaiff ei darllen nac ysgrifennu iddi. Symudwch y ffolder ei hun i’r man gwaith, yn lle’r ddolen.
store-link-file = Dolen i ffeil y tu allan i’r man gwaith hwn yw { $path }, felly ni chaiff ei darllen nac ysgrifennu iddi. Symudwch y ffeil ei hun i’r man gwaith, yn lle’r ddolen.
store-link-nowhere = Dolen nad yw’n arwain i unman yw { $path }, felly ni chaiff ei darllen nac ysgrifennu iddi. Adferwch yr hyn yr oedd yn arwain ato, a rhowch hwnnw yn lle’r ddolen.

# Pam y gwrthododd y cyfrifiadur, ar ôl dweud beth nad oedd modd ei wneud.
store-os-numbered = { $why } (Rhif y cyfrifiadur hwn ar gyfer hyn: { $number }.)
store-os-number = rhif { $number }
store-os-no-number = ni roddwyd rhif
store-os-full = Mae’r ddisg yn llawn. Gwnewch le arni, yna rhowch gynnig arall arni.
store-os-permission = Nid oes gennych ganiatâd yno. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder, neu dewiswch le arall.
store-os-read-only = Disg ddarllen yn unig yw hon. Dewiswch le arall.
store-os-missing = Nid yw yno. Gwiriwch yr enw, a bod y gyriant wedi’i gysylltu.
store-os-exists = Mae’r enw hwnnw ar rywbeth arall eisoes. Ailenwch neu symudwch hwnnw, yna rhowch gynnig arall arni.
store-os-folder = Mae’r enw hwnnw ar ffolder, ac mae angen ffeil. Ailenwch neu symudwch y ffolder, yna rhowch gynnig arall arni.
store-os-no-folder = Mae enw ffolder sydd ei hangen ar ffeil. Ailenwch neu symudwch y ffeil, yna rhowch gynnig arall arni.
store-os-not-empty = Nid yw’r ffolder yn wag. Symudwch yr hyn sydd ynddi, yna rhowch gynnig arall arni.
store-os-name = Nid yw’r ddisg yn derbyn yr enw hwnnw. Dewiswch un byrrach, gyda llythrennau, rhifau a chysylltnodau.
store-os-too-large = Mae’r ffeil yn rhy fawr i’r ddisg hon. Dewiswch le arall.
store-os-unsupported = Ni all y ddisg hon wneud yr hyn sydd ei angen. Dewiswch ffolder ar ddisg arall.
store-os-busy = Mae rhaglen arall yn ei ddefnyddio. Caewch ef yno, yna rhowch gynnig arall arni.
store-os-memory = Nid oes cof ar ôl ar y cyfrifiadur hwn. Caewch raglenni eraill, yna rhowch gynnig arall arni.
store-os-closed = Mae’r rhaglen a oedd i’w ddarllen wedi cau.
store-os-network = Nid yw’r gyriant rhwydwaith yn ateb. Gwiriwch y cysylltiad, yna rhowch gynnig arall arni.
store-os-fault = Mae’r ddisg yn rhoi gwybod am nam. Copïwch eich ffeiliau i ddisg arall, a dywedwch wrth bwy bynnag sy’n gofalu am y cyfrifiadur hwn.
store-os-loop = Mae dolen yn arwain yn ôl ati ei hun. Dilëwch y ddolen, yna rhowch gynnig arall arni.
store-os-too-many = Mae gormod o ffeiliau ar agor ar y cyfrifiadur hwn. Caewch raglenni eraill, yna rhowch gynnig arall arni.
store-os-unknown = Ni roddodd y cyfrifiadur hwn reswm yr ydym yn ei adnabod. Rhowch gynnig arall arni; os digwydd eto, dywedwch wrth bwy bynnag sy’n gofalu am y cyfrifiadur hwn.

store-unsafe-file = Ni ellir defnyddio’r enw ffeil “{ $name }” ar gyfer cofnod, felly ni chafodd y ffeil ei hagor. Rhowch iddi enw o lythrennau, rhifau a chysylltnodau sy’n gorffen gyda .ron.

# Beth sydd o’i le ar ffeil a ddylai fod yn gofnod.
store-git-conflict = Rhoddodd git ddwy fersiwn o’r ffeil hon at ei gilydd, ac nid oes neb wedi dewis rhyngddynt; maent yn dechrau ar linell { $line }. Cadwch y testun cywir, a dilëwch y llinellau a ychwanegodd git.
store-ron-empty = Mae’r ffeil yn wag. Adferwch fersiwn gynharach, neu dilëwch y ffeil.
store-ron-not-utf8 = Mae nodau yma nad ydynt yn yr amgodiad UTF-8. Cadwch y ffeil fel UTF-8 mewn golygydd testun.
store-ron-unknown-field = Mae maes “{ $name }” yma nad yw’r rhaglen hon yn ei adnabod. Tynnwch ef, neu cywirwch ei enw.
store-ron-unknown-field-near = Mae maes “{ $name }” yma nad yw’r rhaglen hon yn ei adnabod. Ai “{ $near }” oedd gennych mewn golwg?
store-ron-unknown-choice = Nid yw “{ $name }” yn un o’r dewisiadau yma. Dyma nhw: { $choices }.
store-ron-unknown-choice-near = Nid yw “{ $name }” yn un o’r dewisiadau yma. Ai “{ $near }” oedd gennych mewn golwg?
store-ron-missing-field = Mae’r maes “{ $field }” ar goll. Ychwanegwch ef.
store-ron-twice = Mae’r maes “{ $field }” yma ddwywaith. Tynnwch un ohonynt.
store-ron-comma = Mae coma neu fraced cau ar goll yma.
store-ron-colon = Mae colon ar goll yma, ar ôl enw maes.
store-ron-stops = Mae’r ffeil yn stopio yn y canol: mae braced cau neu ddyfynnod ar goll.
store-ron-left-over = Mae rhywbeth dros ben ar ôl diwedd y cofnod.
store-ron-want-text = Disgwylid testun mewn dyfynodau yma.
store-ron-want-list = Disgwylid rhestr mewn bracedi sgwâr yma.
store-ron-want-yes-no = Disgwylid un o’r geiriau true neu false yma.
store-ron-want-number = Disgwylid rhif cyfan yma.
store-ron-want-bracket = Disgwylid braced agor yma.
store-ron-want-record = Disgwylid “{ $name }(” yma.
store-ron-want-name = Disgwylid enw maes yma. Efallai fod dyfynnod neu fraced ar goll o’i flaen.
store-ron-number-too-large = Mae’r rhif yma’n rhy fawr, neu ni chaiff fod yn negyddol.
store-ron-other-record = “{ $found }” yw hwn, ond “{ $expected }” sy’n perthyn yma.
store-ron-escape = Mae ôl-slaes yma nad yw’r rhaglen hon yn ei ddeall. Ysgrifennwch ddau i gael un.
store-ron-comment = Mae sylw yn dechrau yma heb orffen.
store-ron-long = Mae llawer mwy o fracedi a chomas yma nag mewn unrhyw gofnod, felly ni chafodd ei ddarllen. Rhowch fersiwn cynharach o’r ffeil yn ôl, neu agorwch hi mewn golygydd testun a dilëwch yr hyn nad yw’n perthyn yno.
store-ron-deep = Mae gormod o fracedi y tu mewn i’w gilydd yma.
store-ron-date = Nid yw “{ $words }” yn ddyddiad. Ysgrifennwch ef fel hyn: "2026-11-20".
store-ron-wrong = Nid yw’r hyn sydd yma’n perthyn yma.

# Beth mae gwirio’r man gwaith cyfan yn ei ganfod.
store-check-no-councillor = Mae hwn yn enwi cynghorydd, “{ $id }”, nad yw yn y man gwaith. Cywirwch yr enw, neu tynnwch ef.
store-check-no-initiative = Mae hwn yn enwi menter, “{ $id }”, nad yw yn y man gwaith. Cywirwch yr enw, neu tynnwch ef.
store-check-nation-differs = Mae { $council } mewn gwlad wahanol i’r un y mae’r gweithle hwn wedi’i osod iddi. Os yw hynny’n anghywir, newidiwch y wlad dan Y gweithle hwn.
store-check-no-council = Mae hwn yn enwi cyngor, “{ $id }”, nad yw yn workspace.ron. Cywirwch yr enw, neu ychwanegwch y cyngor.
store-check-no-role = Enwir rôl yma, “{ $id }”, nad yw’n un o’r pedair nac yn roles.ron. Cywirwch yr enw, neu ychwanegwch y rôl.
store-check-no-proposal = Enwir cynnig yma, “{ $id }”, nad yw yn y gweithle. Cywirwch yr enw, neu tynnwch ef allan.
store-copy-sync = Copi o { $original } a wnaed gan wasanaeth cysoni yw { $path }, felly ni chaiff ei ddarllen. Copïwch yr hyn sydd ei angen arnoch i { $original }, yna dilëwch y copi. Os cofnod gwahanol ydyw, ailenwch ef gyda llythrennau bach a chysylltnodau a dilëwch ei linell “uid”.
store-copy-made = Copi o { $original } yw { $path }, felly ni chaiff ei ddarllen. Copïwch yr hyn sydd ei angen arnoch i { $original }, yna dilëwch y copi. Os cofnod gwahanol ydyw, ailenwch ef gyda llythrennau bach a chysylltnodau a dilëwch ei linell “uid”.
store-copy-content = Mae { $path } yn cynnwys yr un cofnod â { $original }, felly ni chaiff ei ddarllen. Copïwch yr hyn sydd ei angen arnoch i { $original }, yna dilëwch { $path }. Os cofnod gwahanol ydyw, rhowch ei enw ei hun iddo, dilëwch ei linell “uid”, a gorffennwch enw’r ffeil â rhif: -2.ron.
store-copy-tool = Gadawyd { $path } wrth ymyl { $original } gan raglen arall, felly ni chaiff ei ddarllen. Copïwch yr hyn sydd ei angen arnoch i { $original }, yna dilëwch ef.
store-copy-editor = Copi gwaith golygydd testun o { $original } yw { $path }, felly ni chaiff ei ddarllen. Os nad yw’r ffeil ar agor mewn golygydd, dilëwch ef.
store-copy-alone = Copi yw { $path }, ac nid yw’r gwreiddiol, { $original }, yno, felly ni chaiff ei ddarllen. I’w ddefnyddio fel y cofnod, ailenwch ef yn { $name }. Os nad oes ei angen arnoch, dilëwch ef.
store-copy-folder = Copi o’r ffolder { $original } yw { $path }, felly ni chaiff dim ynddo ei ddarllen. Symudwch yr hyn sydd ei angen arnoch i { $original }, yna dilëwch y copi.
store-check-nameless-councillor = Nid oes enw gan y cynghorydd hwn. Ychwanegwch yr enw, neu dilëwch y cofnod.
store-check-nameless-initiative = Nid oes enw gan y fenter hon. Ychwanegwch yr enw, neu dilëwch y cofnod.
store-check-erased-is-back = Mae { $path } yn perthyn i rywbeth a ddilëwyd. Naill ai torrwyd ar draws y dileu, neu daeth y ffeil yn ôl o wasanaeth cysoni, copi wrth gefn neu fersiwn gynharach. Ni chaiff ei dangos yn unman. Dilëwch hi eto, neu dilëwch y ffeil.
store-check-names-erased = Mae hwn yn enwi cynghorydd a ddilëwyd, “{ $id }”. Gall y ffeil fod yn fersiwn gynharach a ddaeth yn ôl, gyda mwy amdano ynddi. I’w dynnu allan, rhedwch: commonground person erase { $id }
store-check-other-version = Ail fersiwn yw { $path } o gofnod a newidiwyd gan ddau berson. Cymharwch y ddwy, yna dilëwch yr un nad oes ei hangen arnoch.
store-check-open-folder = Gall pobl eraill sy’n defnyddio’r cyfrifiadur hwn weld cynnwys { $path }. Gwnewch y ffolder yn breifat i chi.
store-check-open-files = { $count ->
    [one] Gall pobl eraill sy’n defnyddio’r cyfrifiadur hwn ddarllen { $path }. Gwnewch y ffeil yn breifat i chi.
   *[other] Ffeiliau mewn un ffolder y gall pobl eraill sy’n defnyddio’r cyfrifiadur hwn eu darllen: { $count }, gan gynnwys { $path }. Gwnewch y ffeiliau’n breifat i chi.
}
store-check-unfinished = Cadwyd llawer o newidiadau gyda’i gilydd heb orffen: { $path }. Cadwch rywbeth, neu dechreuwch y rhaglen eto, i’w gorffen.
store-check-set-aside = Mae { $path } yn cynnwys cofnodion na ellid gorffen eu cadw. Gwiriwch a oes cofnodion ar goll, a mewnforiwch nhw eto. Yna dilëwch hwn.
store-check-no-talk = Codwyd rhywbeth yma o sgwrs, “{ $id }”, nad yw yn y man gwaith. Dewch â’r sgwrs yn ôl o’r bin, neu tynnwch y llinell “from”.
store-check-no-talk-named = Enwir sgwrs yma, “{ $id }”, nad yw yn y man gwaith. Dewch â’r sgwrs yn ôl o’r bin, neu tynnwch yr enw allan.
store-check-loose-link = Mae dolen { $link } ar y map hwn yn enwi cerdyn nad yw ar y map. Tynnwch y ddolen allan, neu cysylltwch y ddau gerdyn eto.
store-merged-into = Mae’r cofnod hwnnw’n rhan o { $name } bellach (“{ $id }”). Dilëwch hwnnw, neu dadwnewch y cyfuno yn gyntaf. Ni newidiwyd dim.
store-check-party-guess = Mae pwysau gan y blaid wedi’i nodi yma fel argraff. Nodwch pwy a’i dywedodd neu ble y cyhoeddwyd ef, neu dilëwch ef: mae dyfalu am wleidyddiaeth rhywun yn ddata categori arbennig.
store-check-likely-email = Gall hwn fod yr un person â “{ $id }”: mae ganddynt yr un cyfeiriad e-bost. Cyfunwch nhw gyda “person merge”, neu dywedwch “person not-same”.
store-check-likely-phone = Gall hwn fod yr un person â “{ $id }”: mae ganddynt yr un rhif ffôn. Cyfunwch nhw gyda “person merge”, neu dywedwch “person not-same”.
store-check-likely-name = Gall hwn fod yr un person â “{ $id }”: mae ganddynt yr un enw. Cyfunwch nhw gyda “person merge”, neu dywedwch “person not-same”.
store-check-likely-surname = Gall hwn fod yr un person â “{ $id }”: mae ganddynt yr un ward a chyfenw, ac nid yw un ohonynt ar restr y cyngor. Cyfunwch nhw gyda “person merge”, neu dywedwch “person not-same”.
