# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Y gorchmynion wrth ochr y sgrin. Un llinell yw pob un.

cli-not-written = Nid oedd modd ysgrifennu’r canlyniad. { $why }
cli-no-data-folder = Nid yw’r cyfrifiadur hwn yn dweud ble dylai eich ffeiliau fod. Rhowch enw ffolder gyda --workspace DIR.
cli-workspace-is-file = Ffeil yw { $path }, ond ffolder yw man gwaith. Rhowch enw ffolder gyda --workspace DIR.
cli-workspace-link-nowhere = Dolen i { $to } yw { $path }, ac nid yw hwnnw yno. Os yw ar yriant, cysylltwch y gyriant. Fel arall cywirwch y ddolen, neu rhowch enw ffolder gyda --workspace DIR.
cli-no-terminal = Mae ar y sgrin angen terfynell i agor ynddi, i ddarllen ac i ysgrifennu. Dechreuwch hi yno heb < na |, neu defnyddiwch un o’r gorchmynion y mae --help yn eu rhestru.

# Y cyngor enghreifftiol.
cli-sample-alone = mae --sample yn agor y sgrin, ac ni all fynd gyda gorchymyn
cli-sample-not-empty = Nid yw { $path } yn wag, felly ni chopïwyd y cyngor enghreifftiol yno. Ni newidiwyd dim. Rhowch enw ffolder sy’n wag neu nad yw’n bod eto.

# Bwrw golwg dros fan gwaith.
cli-check-councillors = cynghorwyr: { $count }
cli-check-initiatives = mentrau: { $count }
cli-check-conversations = sgyrsiau: { $count }
cli-check-proposals = cynigion: { $count }
cli-check-fine = Ni chafwyd hyd i unrhyw broblemau.
cli-check-no-folder = Nid yw { $path } yno, ac mae hynny’n cyfrif fel man gwaith gwag.
cli-check-ready = yn barod
cli-check-not-ready = ddim yn barod
cli-check-no-proposals = Nid oes cynigion agored.
cli-check-unread = { $count ->
    [one] Nid oedd modd darllen 1 ffeil, felly nid yw’r hyn sydd ynddi yn y canlyniad hwn. Rhedwch check heb --proposals i’w gweld.
   *[other] Nid oedd modd darllen { $count } o ffeiliau, felly nid yw’r hyn sydd ynddynt yn y canlyniad hwn. Rhedwch check heb --proposals i’w gweld.
}

# Mewnforio ffeil cyngor.
cli-import-file = { $file }: { $kind }
cli-import-moderngov = rhestr cyngor o ModernGov
cli-import-open-data = rhestr gan Open Council Data UK
cli-import-open-data-2019 = rhestr gan Open Council Data UK, o 2019
cli-import-table = tabl o gynghorwyr
cli-import-council = cyngor: { $council }
cli-import-unnamed = cyngor: { $council }, am y tro, gan nad yw’r ffeil yn rhoi ei enw. Mae --council NAME yn rhoi enw arno.
cli-import-added = ychwanegwyd: { $count }
cli-import-changed = newidiwyd: { $count }
cli-import-unchanged = heb newid: { $count }
cli-import-missing = ar goll: { $count }
cli-import-vacancies = seddi gwag: { $count }
cli-import-skipped = hepgorwyd: { $count }
cli-import-skipped-row = hepgorwyd rhes { $row }: { $reason }
cli-import-note = nodyn: { $note }
cli-import-note-row = nodyn ar res { $row }: { $note }
cli-import-dry-run = Prawf yn unig oedd hyn: ni newidiwyd dim.
cli-import-none-taken = Ni dderbyniwyd unrhyw ffeil arall chwaith. Cywirwch hon, neu gadewch hi allan, a mewnforiwch eto.
cli-import-council-unused = { $file }: mae mwy nag un cyngor ynddi, felly ni ddefnyddiwyd --council ar ei chyfer.

contact-order-nobody = Nid oes neb yn cyfateb i’r themâu a’r wardiau hyn, hyd y gwyddys.
contact-order-in-touch = mewn cysylltiad
contact-order-unknown = Nid oes menter “{ $words }”. Dyma’r rhai sydd: { $names }.
contact-order-several = Gallai “{ $words }” olygu unrhyw un o’r rhain: { $names }. Rhowch ei dynodydd.

# Cymorth y llinell orchymyn.

cli-exit-codes = Codau gadael: 0 wedi’i wneud, 1 canfuwyd problemau, 2 gofynnwyd mewn ffordd nad yw’n bosibl.
cli-cmd-commonground = Dod â chynghorwyr etholedig i mewn i gydgynhyrchu: cysylltu, gwneud synnwyr gyda’n gilydd, dod o hyd i’r rôl iawn.
cli-cmd-commonground-more = Heb orchymyn, mae’r sgrin yn agor.
cli-cmd-import = Dod â chynghorwyr i mewn o ffeil cyngor
cli-cmd-check = Darllen popeth, a nodi pob problem a’i lle
cli-cmd-tasks = Rhestru’r hyn sydd i’w wneud o hyd, y cynharaf yn gyntaf: camau dilynol, addewidion, cwestiynau
cli-tasks-none = Nid oes dim i’w wneud.
cli-tasks-unread = { $count ->
    [one] Ni ellir darllen un ffeil, felly efallai nad dyma’r cyfan. Mae “check” yn dweud pa un.
   *[other] Ni ellir darllen { $count } ffeil, felly efallai nad dyma’r cyfan. Mae “check” yn dweud pa rai.
}
cli-task = { $date }: { $kind }{ $names }: { $what }
cli-task-late = { $date }, yn hwyr: { $kind }{ $names }: { $what }
cli-task-no-day = dim dyddiad: { $kind }{ $names }: { $what }
cli-cmd-contact-order = Dweud â phwy i siarad gyntaf ar gyfer menter, a pham
cli-cmd-completions = Ysgrifennu’r hyn sydd ei angen ar gragen i gwblhau dadleuon y rhaglen hon
cli-cmd-man = Ysgrifennu tudalennau’r llawlyfr, un i bob gorchymyn
cli-arg-folder = Y ffolder i’w hysgrifennu ynddi
man-exit = Cod gorffen
man-exit-done = Gwnaed yr hyn y gofynnwyd amdano.
man-exit-problems = Canfuwyd problemau; fe’u rhestrir.
man-exit-usage = Ni ellir cyflawni’r gorchymyn fel y’i rhoddwyd.
man-environment = Amgylchedd
man-environment-workspace = Ffolder y man gwaith, lle nad yw --workspace yn enwi un.
man-environment-colour = O’i osod i unrhyw beth, mae’n diffodd lliwiau.
man-files = Ffeiliau
man-files-workspace = Y man gwaith, lle nad enwir un arall. Mae XDG_DATA_HOME yn ei symud.
man-files-preferences = Eich gosodiadau eich hun. Mae XDG_CONFIG_HOME yn ei symud.
man-files-state = Drafftiau a phethau eraill sy’n perthyn i’r cyfrifiadur hwn. Mae XDG_STATE_HOME yn ei symud.
cli-arg-workspace = Ffolder y man gwaith, yn lle’r un arferol
cli-arg-workspace-more = Gall sefyll cyn neu ar ôl gorchymyn. Os na roddir ef, mae’r newidyn amgylchedd COMMONGROUND_WORKSPACE yn dweud pa ffolder; heb hwnnw, “workspace” yn ffolder y cyfrifiadur hwn ar gyfer data rhaglenni.
cli-arg-sample = Agor copi newydd o’r cyngor enghreifftiol, lle mae pawb wedi’i ddyfeisio
cli-arg-sample-more = Rhoddir o’r neilltu, a’i gadw, gopi yr ysgrifennoch ynddo. Gyda --workspace, gwneir y copi yno; rhaid i’r ffolder fod yn wag neu heb fod yno eto.
cli-arg-ascii = Defnyddio ASCII yn unig ar gyfer llinellau, marciau a dyfynodau
cli-arg-format = Sut i ysgrifennu’r canlyniad: text i bobl, json i raglenni
cli-arg-proposals = Dweud pa gynigion y gallai rhywun prysur eu hateb yn y fan a’r lle, a beth sydd ei angen ar y lleill o hyd
cli-arg-shell = Y gragen
cli-arg-files = Rhestr y cyngor: yr hyn y mae ModernGov yn ei roi, tudalennau a gadwyd, neu dabl (CSV)
cli-arg-files-more = Darllenir pob ffeil yn gyntaf: os gwrthodir un, ni chymerir yr un. Darllenir tudalennau aelodau unigol a gadwyd, neu ffolder ohonynt, fel un rhestr.
cli-arg-dry_run = Dweud beth fyddai’n newid, heb newid dim
cli-arg-council = Enw’r cyngor, lle nad yw’r ffeil yn ei ddweud
cli-arg-initiative = Y fenter, yn ôl ei dynodydd neu ei henw
cli-arg-themes = Thema i’w rhoi ar brawf: ei dynodydd, ei henw neu unrhyw un o’i geiriau, Cymraeg neu Saesneg
cli-arg-wards = Ward i’w rhoi ar brawf
contact-order-none = Nid oes mentrau eto. Rhowch gynnig ar --theme neu --ward.
contact-order-ask = Dywedwch ar gyfer pa fenter, neu rhowch gynnig ar --theme THEMA neu --ward WARD.
contact-order-unknown-theme = Nid ydym yn adnabod thema o’r enw “{ $theme }”, ac nid yw’r gair hwnnw mewn swydd yma. Gwiriwch y sillafu, neu defnyddiwch enw arferol y thema, megis tai.
cli-cmd-find-in = Dod o hyd i’r cynghorwyr y mae adroddiad yn eu henwi
cli-cmd-find-in-more = Mae’n darllen testun, tudalennau gwe wedi’u cadw, dogfennau Word (.docx) a PDF. Mae’r sawl a enwir yn sicr, yn amwys (un o sawl un) neu heb fod ar y rhestr; ni ddyfelir dim.
cli-arg-file = Yr adroddiad, yr agenda neu’r cofnodion

# person show, person erase

cli-cmd-person = Popeth a gedwir am un person: ei ddangos neu ei ddileu
cli-cmd-person-show = Dangos popeth a gedwir am gynghorydd, ble bynnag y mae
cli-cmd-person-erase = Dileu cynghorydd o bob ffeil yn y gweithle
cli-cmd-person-erase-more = Rhowch y dynodydd neu’r enw llawn: os oes gan sawl cynghorydd yr enw, cânt eu rhestru ac ni ddilëir dim. Mae’r hyn sy’n eiddo iddyn nhw yn mynd: y proffil, sgyrsiau â nhw yn unig, cynigion, mapiau synnwyr, drafftiau, y bin a fersiynau cynharach. Mewn mannau eraill mae eu henw a’r hyn sy’n arwain atyn nhw’n mynd, ac mae’r hyn a ddywedodd eraill yn aros. Dangosir ffyrdd eraill o sillafu’r enw fesul un. Ni ellir ei ddadwneud. Caewch y rhaglen yn gyntaf.
cli-cmd-person-hold = Rhoi cofnod cynghorydd dan ataliad: mae cais neu gŵyn ar agor
cli-cmd-person-hold-more = Ni ellir dileu dim amdanynt nes iddynt gael eu rhyddhau.
cli-cmd-person-release = Rhyddhau cofnod cynghorydd o’i ataliad
cli-arg-text = Geiriau nad ydynt yn enw cynghorydd: dim ond o destun rhydd y cânt eu torri, byth o ddynodyddion, wardiau, enwau na theitlau
cli-arg-yes = Dileu heb ofyn; mae’r hyn a allai fod yn nhw yn cael ei adael a’i restru
cli-arg-variants = Torri’r hyn a allai fod yn nhw hefyd, fel llythrennau cyntaf neu deitl gyda’r cyfenw
cli-arg-reason = Pam, fel y’i dangosir: cyfeirnod, a dim mwy nag sydd ei angen

# Who is meant by a name on the command line.
cli-who-several = Gallai “{ $words }” olygu unrhyw un o’r { $count } cynghorydd hyn. Defnyddiwch y dynodydd: { $names }.
cli-who-near = Nid oes cynghorydd o’r enw “{ $words }” yma. Ai dyma oeddech chi’n ei feddwl: { $names }? Defnyddiwch y dynodydd.
cli-who-nobody = Nid oes cynghorydd o’r enw “{ $words }” yma. Defnyddiwch ddynodydd neu enw llawn o’r rhestr cynghorwyr. Ar gyfer geiriau nad ydynt yn enw cynghorydd, defnyddiwch “person show --text” neu “person erase --text”.
cli-who-part = Dim ond rhan o enw yw “{ $words }”, felly ni ddilëwyd dim. Os y cynghorydd hwn sydd gennych mewn golwg, defnyddiwch y dynodydd: { $names }.

cli-person-held = { $name }: nifer y ffeiliau sy’n dal rhywbeth: { $count }
cli-person-alone = { $file } (eu ffeil nhw)
cli-person-shared = { $file } (am eraill hefyd)
cli-person-named = { $file } (yn eu henwi)
cli-person-beyond = { $file } (yn eu henwi; ni ellir darllen na newid y ffeil hon yma)
cli-person-names-others = { $file } (yn enwi eraill hefyd: darllenwch y cyfan cyn ei roi i neb: { $names })
cli-person-named-names-others = { $file } (yn eu henwi nhw, ac eraill hefyd: darllenwch y cyfan cyn ei roi i neb: { $names })
cli-person-beyond-names-others = { $file } (yn eu henwi nhw, ac eraill hefyd: { $names }; ni ellir darllen na newid y ffeil hon yma)
cli-person-preferences = Mae’r dewisiadau’n cofio mai nhw a welwyd ddiwethaf.
cli-person-maybe = { $file } (gallai fod yn eu henwi)
cli-person-unread = Ni ellid darllen { $file }, felly ni wyddom a yw’n enwi { $name }. Gwnewch yn siŵr y gallwch ei hagor, neu cywirwch hi os yw wedi’i difrodi, yna gwnewch hyn eto.
cli-person-looked-for = Chwiliwyd am: y dynodydd; yr enw llawn gydag unrhyw briflythrennau, acenion, bylchau a chysylltnodau, gyda nodau cudd neu lythrennau cyntaf ynddo, mewn llythrennau sydd ond yn edrych yr un fath, neu â’r cyfenw’n gyntaf; llythrennau cyntaf neu un enw cyntaf gyda’r cyfenw; teitl gyda’r cyfenw; a’u cyfeiriadau e-bost, rhifau ffôn ag unrhyw fylchau, a manylion cyswllt eraill sy’n eiddo iddyn nhw’n unig.
cli-person-not-looked-for = Ni chwiliwyd am enwau cyntaf na chyfenwau ar eu pen eu hunain, llysenwau na chamsillafiadau, nac am yr hyn sydd wedi gadael y ffolder hon (llythyrau, copïau wrth gefn, allforion). Darllenwch sgyrsiau ag eraill eich hun. Bydd rhestr nesaf y cyngor yn dod â’r ffeithiau cyhoeddedig yn ôl, fel cynghorydd newydd.
cli-person-git = Mae’r gweithle hwn mewn ystorfa git. Mae ei ymrwymiadau cynharach, a phob clôn ohoni, yn dal i gynnwys yr hyn a ddilëwyd yma. I’w dynnu oddi yno, ailysgrifennwch yr hanes gydag offeryn fel git filter-repo, neu dechreuwch ystorfa newydd.
cli-person-namesake = Mae cynghorydd arall o’r enw { $name } hefyd, neu mae’r enw hwn yn rhan o enw hirach. Felly gall yr enw olygu’r naill neu’r llall lle bynnag y cafodd ei deipio, a rhestrir pob lle ar wahân.
cli-person-ordinary = Mae { $name } hefyd yn eiriau bob dydd, neu’n enw ward, menter neu le. Felly dim ond lleoedd â’r un priflythrennau y chwiliwyd amdanynt, a rhestrir pob un ar wahân.
cli-person-naming-spaced = Eu henw neu fanylyn cyswllt, wedi’i ysgrifennu’n wahanol: “{ $words }” yn: { $around }
cli-person-naming-unusual = Mae hyn yn edrych fel eu henw, ond efallai nad dyna ydyw: “{ $words }” yn: { $around }
cli-person-naming-short = Gallai hyn fod yn nhw, drwy ffurf fer ar yr enw: “{ $words }” yn: { $around }
cli-person-naming-initials = Gallai hyn fod yn nhw, gyda llythrennau cyntaf yn yr enw: “{ $words }” yn: { $around }
cli-person-naming-ordinary = Gallai hyn fod yn nhw, neu’n ddim ond y geiriau hyn: “{ $words }” yn: { $around }
cli-person-naming-titled = Gallai hyn fod yn nhw, drwy deitl a chyfenw: “{ $words }” yn: { $around }
cli-person-naming-namesake = Gallai hyn fod yn nhw neu’n gynghorydd arall o’r un enw: “{ $words }” yn: { $around }
cli-person-stays = Mewn sgyrsiau â sawl un, a lle nad oedd ond eu henw, mae’r gweddill yn aros: mae am eraill, a nhw biau hynny hefyd.
cli-person-ask-more = Wedyn gofynnir i chi am bob lle y mae’r enw wedi’i ysgrifennu’n wahanol, neu lle gallai fod yn eiddo iddyn nhw: { $count }.
cli-person-ask = Bydd eu ffeiliau nhw’n mynd, a bydd y lleill yn colli’r enw. Ni ellir ei ddadwneud. Dileu popeth am { $name }? [y/N]
cli-person-ask-where = Mae yn: { $files }
cli-person-ask-passage = Ei dorri allan? [y/N]
cli-person-left = Ni ddilëwyd dim. Mae popeth am { $name } fel yr oedd.
cli-person-needs-yes = Ni ellir gofyn i neb yma, felly ni ddilëwyd dim. Edrychwch gyda “person show” yn gyntaf, yna dilëwch { $name } gyda --yes.
cli-person-erased = Wedi’i ddileu. Ffeiliau a dynnwyd: { $removed }. Ffeiliau a newidiwyd: { $changed }.
cli-person-erased-part = Wedi’i ddileu’n rhannol. Ffeiliau a dynnwyd: { $removed }. Ffeiliau a newidiwyd: { $changed }.
cli-person-on-hold = Mae { $name } dan ataliad. Ni ellir dileu dim amdanynt nes ichi eu rhyddhau.
cli-person-held-already = Mae { $name } dan ataliad ers { $date }: { $reason }. Rhyddhewch hwy yn gyntaf i newid y rheswm.
cli-person-hold-reason = Nodwch pam: --reason "…"
cli-person-not-on-hold = Nid yw { $name } dan ataliad.
cli-person-released = Nid yw { $name } dan ataliad mwyach.
cli-person-untold = Nid yw’r ddisg hon yn cynnal cloeon, felly ni allem ddweud a oes gan raglen arall y gweithle hwn ar agor. Os oes, caewch hi heb gadw, a gwiriwch eto.
cli-person-not-all = Mae rhywbeth am { $name } ar ôl, neu gallai fod, mewn ffeiliau: { $count }. Cywirwch deitl neu ffeil sydd wedi torri eich hun. I dorri geiriau a restrir yma, defnyddiwch “person erase --text GEIRIAU”.
cli-person-still-by-hand = ar ôl: { $file }. Ni all y rhaglen hon ei newid. Agorwch hi, a’i chywiro, ei hailenwi neu ei dileu eich hun.
cli-person-still-title = Mewn enw neu deitl, na chaiff byth ei dorri. Newidiwch ef eich hun: { $around }
cli-person-kept = Wedi’i adael am i chi ddweud hynny: { $file }
cli-person-still = ar ôl: { $file }

# person show --text, person erase --text

cli-text-found = Sawl gwaith y cafwyd “{ $words }”: { $places }. Lleoedd y gellir ei dorri: { $cut }.
cli-text-place = { $file }, { $field }: { $around }
cli-text-place-stays = { $file }, { $field } (nid testun rhydd, felly ni chaiff byth ei dorri): { $around }
cli-text-place-unreadable = { $file } (ni ellir ei newid yma; golygwch hi eich hun): { $around }
cli-text-unread = Ni ellid darllen { $file }, felly ni wyddom a yw “{ $words }” ynddi. Gwnewch yn siŵr y gallwch ei hagor, yna gwnewch hyn eto.
cli-text-everyday = Mae “{ $words }” yn rhy fyr neu’n rhy gyffredin i’w dorri allan. Byddai’n newid { $places } lle mewn { $files } ffeil. Ni newidiwyd dim. Defnyddiwch eiriau hirach.
cli-text-also-councillor = Mae’r geiriau hyn hefyd yn enw cynghorydd, neu’n rhan o enw: { $names }. Nid yw hyn yn dileu eu cofnodion. I ddileu cynghorydd, defnyddiwch “person erase” gyda’r dynodydd.
cli-text-ask = Torri “{ $words }” allan o { $places } lle mewn { $files } ffeil? Ni ellir ei ddadwneud. [y/N]
cli-text-left = Ni thorrwyd dim. Mae popeth fel yr oedd.
cli-text-needs-yes = Nid oes terfynell i ofyn ynddi, felly ni thorrwyd dim. Edrychwch gyda “person show --text” yn gyntaf, yna defnyddiwch --yes. Byddai’n newid { $places } lle mewn { $files } ffeil.
cli-text-erased = Wedi’i dorri. Lleoedd: { $places }. Ffeiliau: { $files }.
cli-text-erased-part = Wedi’i dorri’n rhannol. Lleoedd: { $places }. Ffeiliau: { $files }.
cli-text-still = Lleoedd lle mae’r geiriau ar ôl, am nad ydynt yn destun rhydd neu na ellid eu newid: { $count }.
