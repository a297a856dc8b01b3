# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Darllen a chadw. Mae pob un yn dweud beth ddigwyddodd, i beth, a beth i’w wneud.

store-missing = Nid yw { $path } yno mwyach. Efallai fod rhywun arall wedi’i ddileu neu ei symud.
store-unreadable = Ni ellir darllen { $path }: llinell { $line }, nod { $column }. { $why } Gadawyd y ffeil fel yr oedd. Cywirwch hi mewn golygydd testun, neu adferwch fersiwn gynharach.
store-unwritable = Ni ellid cadw { $path }: o’i ddarllen yn ôl, ni fyddai fel y teipioch ef. Mae’r hyn a oedd yno o’r blaen heb newid. Cadwch gopi o’ch testun a rhowch wybod am hyn, os gwelwch yn dda.
store-locked = Mae copi arall o’r rhaglen hon wrthi’n cadw yma, a heb orffen. Ni newidiwyd dim. Rhowch gynnig arall arni mewn eiliad.
store-changed = Newidiwyd { $path } gan rywun arall ar ôl i chi ei agor, felly ni chafodd ei ddileu. Edrychwch arno eto, a dilëwch ef os ydych am wneud hynny o hyd.
store-unsafe-name = Ni all “{ $name }” fod yn enw ffeil yma. Defnyddiwch lythrennau, rhifau a chysylltnodau.
store-contradiction = Ni chadwyd { $path }: nid yw’r newid yn addas i’r math o gofnod y mae ar ei gyfer. Ni newidiwyd dim. Rhowch wybod am hyn, os gwelwch yn dda.
store-cancelled = Canslwyd. Ni newidiwyd dim.
store-unfinished = Mae popeth a gadwyd gennych yn ddiogel, ond nid yw’r cyfan yn ei le eto. { $why } Caiff ei orffen y tro nesaf y byddwch yn cadw rhywbeth neu’n dechrau’r rhaglen.
store-not-confirmed = Mae { $path } wedi’i gadw, ond ni chadarnhaodd y ddisg y byddai’n goroesi toriad pŵer.

store-merged = Roedd rhywun arall wedi newid { $path } hefyd. Cadwyd y ddau newid.
store-other-version = { $path }: newidiodd rhywun arall yr un rhan. Gadawyd eu fersiwn nhw fel yr oedd, a chadwyd eich un chi wrth ei hochr fel { $other }. Cymharwch y ddwy, yna dilëwch yr un nad oes ei hangen arnoch.
store-here-already = Mae { $title } yma eisoes, yn union fel yn y bin. Ni wnaed ail gopi.

store-read-only-folder = Cewch edrych ar y man gwaith hwn ond nid ei newid: nid yw ei ffolder yn gadael i chi ysgrifennu. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder, neu agorwch gopi.
store-newer-format = Gwnaed y man gwaith hwn gan fersiwn ddiweddarach o’r rhaglen hon (fformat { $theirs }; mae’r rhaglen hon yn ysgrifennu { $ours }). Cewch edrych arno ond nid ei newid. Diweddarwch y rhaglen i’w newid.

store-disk-full = Mae’r ddisg yn llawn, felly ni ellid cadw { $path }. Ni chollwyd dim. Gwnewch le arni, yna rhowch gynnig arall arni.
store-disk-permission = Nid yw’r cyfrifiadur hwn yn gadael i chi ddefnyddio { $path }. Ni newidiwyd dim. Gofynnwch i bwy bynnag sy’n gofalu am y ffolder.
store-disk-read-only = Disg ddarllen yn unig yw hon, felly ni ellid cadw { $path }. Ni newidiwyd dim.
store-disk-gone = Nid yw { $path } yno: efallai fod y ffolder wedi’i symud, neu fod gyriant rhwydwaith wedi’i ddatgysylltu. Ni newidiwyd dim.
store-disk-too-large = Mae { $path } yn rhy fawr i fod yn gofnod, felly ni chafodd ei agor.
store-disk-not-a-file = Nid ffeil gyffredin yw { $path }, felly ni chafodd ei agor.
store-disk-other = Nid oedd modd defnyddio { $path }. Mae’r cyfrifiadur hwn yn dweud: { $why }. Ni chollwyd dim. Rhowch gynnig arall arni.

store-unsafe-file = Ni ellir defnyddio’r enw ffeil “{ $name }” ar gyfer cofnod, felly ni chafodd y ffeil ei hagor. Rhowch iddi enw o lythrennau, rhifau a chysylltnodau sy’n gorffen gyda .ron.

# Beth sydd o’i le ar ffeil a ddylai fod yn gofnod.
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
store-check-no-council = Mae hwn yn enwi cyngor, “{ $id }”, nad yw yn workspace.ron. Cywirwch yr enw, neu ychwanegwch y cyngor.
store-check-no-role = Enwir rôl yma, “{ $id }”, nad yw’n un o’r pedair nac yn roles.ron. Cywirwch yr enw, neu ychwanegwch y rôl.
store-check-no-proposal = Enwir cynnig yma, “{ $id }”, nad yw yn y gweithle. Cywirwch yr enw, neu tynnwch ef allan.
store-check-left-over = Gadawyd { $path } gan raglen arall na allai gyfuno dwy fersiwn. Copïwch yr hyn sydd ei angen arnoch ohono, yna dilëwch ef.
store-check-other-version = Ail fersiwn yw { $path } o gofnod a newidiwyd gan ddau berson. Cymharwch y ddwy, yna dilëwch yr un nad oes ei hangen arnoch.
store-check-open-folder = Gall pobl eraill sy’n defnyddio’r cyfrifiadur hwn weld cynnwys { $path }. Gwnewch y ffolder yn breifat i chi.
store-check-open-files = { $count ->
    [one] Gall pobl eraill sy’n defnyddio’r cyfrifiadur hwn ddarllen { $path }. Gwnewch y ffeil yn breifat i chi.
   *[other] Ffeiliau mewn un ffolder y gall pobl eraill sy’n defnyddio’r cyfrifiadur hwn eu darllen: { $count }, gan gynnwys { $path }. Gwnewch y ffeiliau’n breifat i chi.
}
store-check-unfinished = Cadwyd llawer o newidiadau gyda’i gilydd heb orffen: { $path }. Cadwch rywbeth, neu dechreuwch y rhaglen eto, i’w gorffen.
store-check-no-talk = Codwyd rhywbeth yma o sgwrs, “{ $id }”, nad yw yn y man gwaith. Dewch â’r sgwrs yn ôl o’r bin, neu tynnwch y llinell “from”.
store-check-no-talk-named = Enwir sgwrs yma, “{ $id }”, nad yw yn y man gwaith. Dewch â’r sgwrs yn ôl o’r bin, neu tynnwch yr enw allan.
store-check-loose-link = Mae dolen yn arwain o gerdyn { $top } ar y brig i gerdyn { $bottom } ar y gwaelod, ac nid yw un ohonynt yno. Tynnwch y ddolen allan, neu cywirwch hi: mae dolenni’n cyfrif cardiau o 0.
