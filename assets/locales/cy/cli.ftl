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
cli-cmd-contact-order = Dweud â phwy i siarad gyntaf ar gyfer menter, a pham
cli-cmd-completions = Ysgrifennu’r hyn sydd ei angen ar gragen i gwblhau dadleuon y rhaglen hon
cli-arg-workspace = Ffolder y man gwaith, yn lle’r un arferol
cli-arg-workspace-more = Gall sefyll cyn neu ar ôl gorchymyn. Os na roddir ef, mae’r newidyn amgylchedd COMMONGROUND_WORKSPACE yn dweud pa ffolder; heb hwnnw, “workspace” yn ffolder y cyfrifiadur hwn ar gyfer data rhaglenni.
cli-arg-sample = Agor copi newydd o’r cyngor enghreifftiol, lle mae pawb wedi’i ddyfeisio
cli-arg-sample-more = Rhoddir o’r neilltu, a’i gadw, gopi yr ysgrifennoch ynddo. Gyda --workspace, gwneir y copi yno; rhaid i’r ffolder fod yn wag neu heb fod yno eto.
cli-arg-ascii = Defnyddio ASCII yn unig ar gyfer llinellau, marciau a dyfynodau
cli-arg-format = Sut i ysgrifennu’r canlyniad: text i bobl, json i raglenni
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
cli-cmd-find-in = Dod o hyd i’r cynghorwyr y mae adroddiad yn eu henwi
cli-cmd-find-in-more = Mae’n darllen testun, tudalennau gwe wedi’u cadw, dogfennau Word (.docx) a PDF. Mae’r sawl a enwir yn sicr, yn amwys (un o sawl un) neu heb fod ar y rhestr; ni ddyfelir dim.
cli-arg-file = Yr adroddiad, yr agenda neu’r cofnodion

# person show, person erase

cli-cmd-person = Popeth a gedwir am un person: ei ddangos neu ei ddileu
cli-cmd-person-show = Dangos popeth a gedwir am gynghorydd, ble bynnag y mae
cli-cmd-person-erase = Dileu cynghorydd o bob ffeil yn y gweithle
cli-cmd-person-erase-more = Mae’r hyn sy’n eiddo iddyn nhw yn mynd: y proffil, sgyrsiau â nhw yn unig, cynigion, mapiau synnwyr, drafftiau, y bin a fersiynau cynharach. Mewn mannau eraill mae eu henw a’r hyn sy’n arwain atyn nhw’n mynd, ac mae’r hyn a ddywedodd eraill yn aros. Ni ellir ei ddadwneud. Caewch y rhaglen yn gyntaf.
cli-arg-yes = Dileu heb ofyn
cli-person-held = { $name }: nifer y ffeiliau sy’n dal rhywbeth: { $count }
cli-person-alone = { $file } (eu ffeil nhw)
cli-person-shared = { $file } (am eraill hefyd)
cli-person-named = { $file } (yn eu henwi)
cli-person-beyond = { $file } (yn eu henwi; ni ellir darllen na newid y ffeil hon yma)
cli-person-names-others = { $file } (yn enwi eraill hefyd: darllenwch y cyfan cyn ei roi i neb: { $names })
cli-person-named-names-others = { $file } (yn eu henwi nhw, ac eraill hefyd: darllenwch y cyfan cyn ei roi i neb: { $names })
cli-person-beyond-names-others = { $file } (yn eu henwi nhw, ac eraill hefyd: { $names }; ni ellir darllen na newid y ffeil hon yma)
cli-person-preferences = Mae’r dewisiadau’n cofio mai nhw a welwyd ddiwethaf.
cli-person-not-looked-for = Ni chwiliwyd am enwau cyntaf na chyfenwau ar eu pen eu hunain, nac am yr hyn sydd wedi gadael y ffolder hon (llythyrau, copïau wrth gefn, allforion). Darllenwch sgyrsiau ag eraill drwyddyn nhw eich hun. Bydd rhestr nesaf y cyngor yn dod â’r ffeithiau cyhoeddedig yn ôl.
cli-person-namesake = Mae rhywun arall o’r enw { $name } hefyd. Felly mae’r enw’n aros lle cafodd ei deipio; dim ond yr hyn sy’n arwain at yr un yma sy’n cael ei gyfrif.
cli-person-stays = Mewn sgyrsiau â sawl un, a lle nad oedd ond eu henw, mae’r gweddill yn aros: mae am eraill, a nhw biau hynny hefyd.
cli-person-ask = Bydd eu ffeiliau nhw’n mynd, a bydd y lleill yn colli’r enw. Ni ellir ei ddadwneud. Dileu popeth am { $name }? [y/N]
cli-person-left = Ni ddilëwyd dim. Mae popeth am { $name } fel yr oedd.
cli-person-needs-yes = Ni ellir gofyn i neb yma, felly ni ddilëwyd dim. Edrychwch gyda “person show” yn gyntaf, yna dilëwch { $name } gyda --yes.
cli-person-erased = Wedi’i ddileu. Ffeiliau wedi mynd: { $removed }. Ffeiliau heb eu henw nawr: { $changed }.
cli-person-went = wedi mynd: { $file }
cli-person-changed = heb eu henw: { $file }
cli-person-not-all = Nid yw’r cyfan wedi mynd. Mae rhywbeth am { $name } ar ôl mewn ffeiliau: { $count }. Cywirwch yr hyn a nodir yma, a dilëwch eto; os na ellir darllen ffeil, agorwch hi a’i thrwsio neu ei dileu eich hun.
cli-person-still = ar ôl: { $file }
