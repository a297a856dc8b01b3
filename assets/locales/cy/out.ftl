# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Yr hyn sy’n mynd allan o’r rhaglen: llythyrau, papurau briffio, adroddiadau, rhestrau.

# Yr hyn sydd i’w gael.
out-letter = Llythyr
out-role = Beth mae’r rôl yn ei olygu
out-briefing = Papur briffio
out-report = Adroddiad
out-councillors = Cynghorwyr
out-conversations = Sgyrsiau
out-proposals = Cynigion
out-clues = Cliwiau
out-contacts = Cysylltiadau
out-calendar = Calendr

# I bwy y mae: dywedir hyn ym mhopeth sy’n mynd allan.
out-for-me = I’r swyddog a’i gwnaeth yn unig. Nid i’w drosglwyddo.
out-for-me-named = At ddefnydd { $name } yn unig. Nid i’w drosglwyddo.
out-for-councillor = At sylw’r Cynghorydd { $name }
out-for-a-councillor = At sylw’r cynghorydd dan sylw
out-for-councillors = I gynghorwyr: yr hyn a gyhoeddwyd, a dim mwy
out-for-room = I bawb: yr hyn a gyhoeddwyd, a dim mwy
out-nothing-for-them = Nid oes dim o hyn iddynt ei weld.

# Rhwng geiriau.
out-day = { $day }
out-colon = { ": " }
out-comma = { ", " }
out-semicolon = { "; " }
out-dash = { " – " }
out-space = { " " }
out-opens = (
out-closes = )

# Y llythyr.
out-draft = DRAFFT. Nid yw hwn wedi’i roi gerbron neb eto.
out-draft-again = DRAFFT. Rhoddwyd fersiwn gynharach gerbron y cynghorydd ar { $day }.
out-draft-put = DRAFFT. Mae fersiwn gynharach wedi’i rhoi gerbron y cynghorydd.
out-councillor = Y Cynghorydd { $name }
out-dear-councillor = Annwyl Gynghorydd { $name },
out-dear = Annwyl { $name },
out-dear-nobody = Annwyl Gynghorydd,
out-letter-subject = { $initiative }: un peth i’w ofyn i chi
out-letter-subject-bare = Un peth i’w ofyn i chi
out-letter-why = Pam y meddyliais amdanoch chi
out-letter-purpose = Ei nod
out-letter-ask = Yr hyn rwy’n ei ofyn
out-letter-no-ask = (Nid yw’r cais wedi’i ysgrifennu eto.)
out-when = Pryd
out-where = Ble
out-how-long = Am ba hyd
out-how-often = Pa mor aml
out-until = Hyd at
out-beforehand = Ymlaen llaw
out-you-get = Beth gewch chi
out-support = Cymorth
out-beside-you = Gyda chi
out-is-not = Beth nad yw
out-first-step = Cam cyntaf
# Y tu ôl i eiriau nad ydynt yn dweud pa ddiwrnod, fel “dydd Iau nesaf”.
out-in-full = ({ $when })
out-answer = Derbyn, gwrthod, neu rywbeth llai: mae pob un yn ateb da. Rhowch wybod i mi pa un, ym mha ffordd bynnag sy’n gyfleus i chi.
out-answer-at = Derbyn, gwrthod, neu rywbeth llai: mae pob un yn ateb da. Dyma sut i gael gafael arnaf: { $contact }.
out-sincerely = Yn gywir,
out-regards = Gyda chofion caredig,
out-sign-here = ______________________________
out-not-in-letter = I chi yn unig, a heb fod yn rhan o’r llythyr
out-not-in-role = I chi yn unig, a heb fod yn rhan o’r disgrifiad
out-interests = Buddiannau
out-review = Edrych arno eto
out-who-next = Pwy nesaf
out-note-write-welsh = Cymraeg sydd orau ganddynt, ond yn Saesneg yr ysgrifennwyd y cais: felly mae’r llythyr yn Saesneg. Ysgrifennwch linellau’r cynnig yn Gymraeg, a bydd y llythyr yn dilyn.
out-note-no-name = Nid oes enw yn “Amdanaf i” eto, felly nid oes neb o dan y llythyr: mae llinell i’w llofnodi ar bapur. Llenwch “Amdanaf i”, a bydd eich enw yno.
out-note-purpose = Mae diben y fenter wedi’i ysgrifennu mewn iaith wahanol i’r llythyr, ac fe’i gadawyd allan ohono. Dywedwch hynny yn eich geiriau eich hun os oes angen.
out-note-write-english = Saesneg sydd orau ganddynt, ond yn Gymraeg yr ysgrifennwyd y cais: felly mae’r llythyr yn Gymraeg. Ysgrifennwch linellau’r cynnig yn Saesneg, a bydd y llythyr yn dilyn.

out-note-ward-codes = { $count ->
    [one] Mae un ward yn ymddangos fel cod, ac felly yr aiff allan. I roi ei henw iddi, defnyddiwch y gorchymyn “Enwi’r wardiau” yn y rhaglen.
   *[other] Wardiau sy’n ymddangos fel codau, ac yn mynd allan felly: { $count }. I roi eu henwau iddynt, defnyddiwch y gorchymyn “Enwi’r wardiau” yn y rhaglen.
}
out-note-clash-day = Mae hwn yn gofyn am rywbeth yn gyhoeddus ar { $day }. Mae hynny yn y cyfnod cyn etholiad ({ $from } i { $until }). Dewiswch ddiwrnod o { $after } ymlaen, neu gofynnwch am rywbeth yn breifat.
out-note-clash-across = Mae rhan o’r hyn a ofynnir yn gyhoeddus yn ystod y cyfnod cyn etholiad ({ $from } i { $until }). Dywedwch yn y llythyr y bydd y rhan gyhoeddus yn peidio am yr wythnosau hynny.
out-note-clash-may-cross = Nid oes diwrnod olaf i hwn, felly gallai fod yn gyhoeddus yn ystod y cyfnod cyn etholiad ({ $from } i { $until }). Dywedwch yn y llythyr y bydd y rhan gyhoeddus yn peidio am yr wythnosau hynny.
out-note-clash-unknown = Mae hwn yn gofyn am rywbeth yn gyhoeddus, ac mae’n gyfnod cyn etholiad hyd at { $until }. Ni allem ddarllen diwrnod ar ei gyfer. Daliwch ef yn ôl tan hynny, neu gofynnwch am rywbeth yn breifat.
out-note-no-workspace = { $why } Gwnaed hyn hebddo: ni enwir y cynghorau, ac ni ellir dweud a yw etholiad yn dal cais yn ôl.

# Beth mae’r rôl yn ei olygu.
out-role-ask = Yr hyn a ofynnir
out-role-does = Beth mae rhywun yn y rôl hon yn ei wneud
out-role-time = Amser
out-role-questions = Cwestiynau, ac ateb

# Y papur briffio.
out-briefing-title = Cyn siarad: { $name }
out-briefing-title-room = { $name }: yr hyn sydd wedi’i gyhoeddi
out-briefing-title-theirs = { $name }: yr hyn rydym yn ei rannu a’r hyn sydd heb ei orffen
out-leave-alone = Gofynnodd am gael llonydd, { $day }
out-direction = Mae cyfarwyddyd yn dweud sut i gysylltu, { $day }
out-wards = Wardiau
out-reach = Cael gafael
out-reach-you = Cael gafael arnoch
out-given = rhoddwyd yn gyfrinachol
out-prefers = Gwell ganddynt
out-surgeries = Cymorthfeydd
out-source = Ffynhonnell
out-last-said = Yr hyn a ddywedwyd ddiwethaf
out-nothing-said = Dim sgwrs i’w dangos eto.
out-talk = { $day }, { $channel }
out-we-promised = Yr hyn a addawsom ni
out-they-promised = Yr hyn a addawsant hwy
out-you-promised = Yr hyn a addawsoch chi
out-follow-ups = Cysylltu eto
out-to-do = I’w wneud
out-late-since = YN HWYR ers { $day }
out-due-by = Erbyn { $day }
out-open = Heb ei orffen
out-they-carry = Yr hyn sy’n pwyso arnynt
out-we-share = Yr hyn rydym yn ei rannu
out-point-of-view = Safbwynt
out-strengths = Cryfderau
out-needs = Anghenion cymorth
out-already = Yr hyn a wnânt eisoes
out-needs-you = Cymorth sydd ei angen arnoch
out-already-you = Yr hyn a wnewch eisoes
out-told = (dywedwyd wrthyf, { $day })
out-impression = (fy argraff i, { $day })
out-ask-next = Beth i’w ofyn nesaf

# Yr adroddiad.
out-report-title = Adroddiad: { $initiative }
out-report-made = Fel y mae ar { $day }.
out-themes = Themâu
out-communities = Cymunedau
out-people = Pobl
out-when-heading = Pryd
out-began = dechreuodd { $day }
out-begins = yn dechrau { $day }
out-involved-by-then =
    { $count ->
        [0] dim cofnod bod cynghorydd yn rhan o’r gwaith erbyn hynny
        [one] roedd un cynghorydd yn rhan o’r gwaith erbyn hynny
       *[other] roedd { $count } o gynghorwyr yn rhan o’r gwaith erbyn hynny
    }
out-first-involved = Daeth cynghorydd yn rhan o’r gwaith gyntaf ar { $day }: { $how }.
out-first-involved-undated = Mae cynghorydd yn rhan o’r gwaith: { $how }. Ni chofnodwyd y diwrnod.
out-helped-decide = bu’n helpu i benderfynu, { $day }
out-attended = bu mewn gweithdy, { $day }
out-noted = nodwyd fel rhan o’r gwaith, { $day }
out-involved = Pwy fu’n rhan o’r gwaith
out-spoken =
    { $count ->
        [one] un sgwrs, { $first }
       *[other] { $count } o sgyrsiau, { $first } hyd { $last }
    }
out-spoken-on =
    { $count ->
        [one] un sgwrs, ar { $first }
       *[other] { $count } o sgyrsiau, ar { $first }
    }
out-means-here = Beth mae cydgynhyrchu’n ei olygu yma
out-how-run = Sut y caiff ei redeg
out-decided = Yr hyn y bu cynghorwyr yn helpu i’w benderfynu
out-kept = cadwyd
out-kept-us = Addewidion a gadwyd gennym ni: { $kept } o’r { $all } a oedd i’w cadw erbyn hyn
out-proposals-draft = Cynigion sy’n dal i gael eu hysgrifennu: { $count }
out-proposals-ready = Cynigion sy’n barod i’w rhoi i gynghorydd: { $count }
out-proposals-offered = Cynigion a roddwyd i gynghorydd ac sy’n aros am ateb: { $count }
out-proposals-amended = Cynigion a newidiwyd ar ôl eu rhoi, ac sy’n aros am ateb: { $count }
out-proposals-accepted = Cynigion a dderbyniwyd gan gynghorydd: { $count }
out-proposals-declined = Cynigion a wrthodwyd gan gynghorydd: { $count }
out-proposals-active = Cynigion sydd ar waith nawr: { $count }
out-proposals-ended = Cynigion sydd wedi dod i ben: { $count }
out-came-of-it = Beth ddaeth ohono

# Rhestrau.
out-col-for = I bwy
out-col-id = Dynodydd
out-col-name = Enw
out-col-council = Cyngor
out-col-wards = Wardiau
out-col-party = Plaid
out-col-posts = Swyddi
out-col-email = E-bost
out-col-phone = Ffôn
out-col-surgeries = Cymorthfeydd
out-col-term = Tymor hyd at
out-col-prefers = Gwell ganddynt
out-col-last-spoken = Siaradwyd ddiwethaf
out-col-source = Ffynhonnell
out-col-source-date = Dyddiad y ffynhonnell
out-col-in-post = Yn y swydd
out-col-not-published = Heb ei gyhoeddi
out-in-post = ydy
out-in-post-no-more = nac ydy
out-col-date = Dyddiad
out-col-channel = Sut
out-col-councillors = Cynghorwyr
out-col-councillor = Cynghorydd
out-col-initiative = Menter
out-col-stage = Cam
out-col-note = Nodyn
out-col-we-promised = Addawsom ni
out-col-they-promised = Addawsant hwy
out-col-follow-up-date = Cysylltu eto ar
out-col-follow-up = Cysylltu eto
out-col-role = Rôl
out-col-status = Statws
out-col-ask = Cais
out-col-they-get = Beth gânt
out-col-why-them = Pam nhw
out-col-shared-with = Rhennir â
out-col-clue = Cliw
out-col-link = Dolen
out-col-quote = Dyfyniad
out-col-theme = Thema
out-col-counts = Yn cyfrif
out-counts-for = o blaid
out-counts-against = yn erbyn

# Cysylltiadau a’r calendr.
out-card-source = Cyhoeddwyd: { $source }, { $day }
out-calendar-title = Common Ground
out-event-follow-up = Cysylltu eto
out-event-to-do = I’w wneud
out-event-question = I’w ganfod
out-event-we-promised = Addawsom ni
out-event-they-promised = Addawsant hwy
out-event-promised-you = Addawyd i chi
out-event-you-promised = Addawsoch chi
out-event-agreed = Cytunwyd
out-event-offered = Cynigiwyd, heb gytuno eto
out-event-first-step = Cam cyntaf
out-event-review = Edrych ar y rôl eto
out-event-from = O sgwrs: { $day }, { $channel }

# Yr hyn na ellir.
out-not-there = Nid yw hwnnw yno.
out-no-initiative = Nid oes menter “{ $id }”.
out-not-in-that-form = Nid yw ar gael yn y ffurf honno.
out-not-made = Nid oedd modd ei roi at ei gilydd, ac ni ysgrifennwyd dim. { $why }
out-not-written = { $path }: nid oedd modd ysgrifennu’r ffeil, ac mae’r hyn a oedd yno heb newid. { $why }
out-no-folder = { $path }: nid oedd modd ysgrifennu’r ffeil, gan nad oes ffolder o’r fath. Crëwch y ffolder gyntaf, neu enwch un arall.
out-is-folder = Ffolder yw { $path }. Enwch ffeil ynddi.

# Y llinell orchymyn.
cli-cmd-export = Ysgrifennu llythyr, papur briffio, adroddiad, rhestr, cysylltiadau neu galendr
cli-cmd-export-more = Mae pob un yn dweud i bwy y mae, ac yn cynnwys yn unig yr hyn y cânt ei weld. Ni ysgrifennir dros ffeil sydd yno ond gyda --force neu ateb cadarnhaol; lle nad oes neb i’w holi, gadewir hi, gyda chod gadael 1.
cli-cmd-export-proposal = Cynnig, fel y llythyr at y cynghorydd neu fel disgrifiad o’r rôl
cli-cmd-export-proposal-more = Gall cynnig fynd allan beth bynnag ei statws; caiff un nad yw’n barod ei nodi’n ddrafft. Mae’r llythyr yn yr iaith yr ysgrifennwyd ei linellau ynddi, neu fel arall yn yr un sydd orau gan y cynghorydd.
cli-cmd-export-briefing = Beth i’w wybod cyn siarad â chynghorydd
cli-cmd-export-report = Pwy fu’n rhan o fenter, pryd, ym mha rôl, a beth ddaeth ohoni
cli-cmd-export-councillors = Y cynghorwyr fel tabl
cli-cmd-export-conversations = Y sgyrsiau fel tabl
cli-cmd-export-proposals = Y cynigion fel tabl
cli-cmd-export-clues = Y cliwiau fel tabl
cli-cmd-export-contacts = Manylion cyhoeddedig ar gyfer llyfr cyfeiriadau
cli-cmd-export-contacts-more = Gydag -o DIR/ mae’n un ffeil i bob person: dim ond cerdyn cyntaf ffeil y mae rhai fersiynau o Outlook yn ei ddarllen.
cli-cmd-export-calendar = Dyddiau cysylltu eto, addewidion a dyddiau cynigion ar gyfer calendr
cli-arg-proposal = Y cynnig, yn ôl ei ddynodydd
cli-arg-shape = Beth i’w wneud ohono: letter (llythyr), neu role (rôl)
cli-arg-document_format = Y ffurf: md (Markdown), html (tudalen sy’n argraffu ar A4) neu docx (Word). Hebddo, yr un y mae enw’r ffeil yn gorffen â hi, neu md.
cli-arg-councillor = Y cynghorydd, yn ôl dynodydd neu enw
cli-arg-subject = Y fenter, yn ôl dynodydd neu enw
cli-arg-for_councillor = I ba gynghorydd y mae, yn ôl dynodydd neu enw. Hebddo, mae --audience councillor yn rhoi’r hyn y caiff unrhyw gynghorydd ei weld.
cli-arg-list_format = Y ffurf: csv (ar gyfer Excel) neu json (ar gyfer rhaglenni). Hebddo, yr un y mae enw’r ffeil yn gorffen â hi, neu csv.
cli-arg-contacts_format = Y ffurf: vcf
cli-arg-calendar_format = Y ffurf: ics
cli-arg-audience = I bwy y mae: me (fi), councillor (y cynghorydd) neu room (yr ystafell)
cli-arg-audience-more = Mae’n penderfynu beth a hepgorir. I’r cynghorydd y mae llythyr, rôl a chysylltiadau oni ddywedir fel arall; i chi y mae popeth arall. I’r ystafell, dim ond yr hyn a gyhoeddwyd sy’n mynd allan.
cli-arg-output = Y ffeil i’w hysgrifennu, neu ffolder sy’n gorffen ag /. Allbwn safonol yw “-”, y lle arferol i destun.
cli-arg-force = Ysgrifennu dros ffeil sydd yno
cli-export-to-terminal = Ni ellir dangos dogfen Word mewn terfynell. Enwch ffeil gydag -o FFEIL.docx.
cli-export-no-workspace = Nid oes man gwaith yn { $path }. Ni ysgrifennwyd dim.
cli-export-nobody = Nid oes neb ynddo eto.
cli-export-empty = Nid oes dim ynddo eto.
cli-export-ending = Nid yw ffeil sy’n gorffen yn .{ $ending } yn addas i hyn, sy’n dod fel: { $forms }. Ni ysgrifennwyd dim. Enwch ffeil arall.
out-note-settled = Mae’r cynnig hwn wedi’i setlo ({ $status }): edrychwch eto cyn ei anfon.
out-note-past = Mae’r diwrnod a enwir ynddo wedi mynd heibio: { $day }
cli-export-nothing = Nid oes dim ynddo y cânt ei weld. Mae’r hyn a ysgrifennwyd yn wag heblaw am ei benawdau.
cli-export-written = Ysgrifennwyd: { $paths }. { $audience }
cli-export-over =
    { $count ->
        [one] Mae { $paths } yno eisoes. Ysgrifennu drosti? Teipiwch y i gadarnhau:
       *[other] Ffeiliau sydd yno eisoes: { $count } ({ $paths }). Ysgrifennu drostynt? Teipiwch y i gadarnhau:
    }
cli-export-left = Nid ysgrifennwyd dim: mae { $paths } fel yr oedd.
cli-export-there = Mae { $paths } yno eisoes, ac nid oes terfynell i ofyn ynddi. Nid ysgrifennwyd dim. Defnyddiwch --force i ysgrifennu drosti, neu enwch ffeil arall.
cli-export-two-audiences = Mae --councillor yn dweud mai i gynghorydd y mae, ac ni all fynd gyda --audience me na --audience room.
cli-export-no-proposal =
    { $count ->
        [0] Nid oes cynnig “{ $words }”: nid oes cynigion eto.
       *[other] Nid oes cynnig “{ $words }”. Dyma’r rhai sydd: { $names }.
    }
cli-export-several-proposals = Gallai “{ $words }” olygu unrhyw un o’r rhain: { $names }. Rhowch ei ddynodydd.

# Yn y rhaglen.
cmd-export = Allforio…
cmd-export-what = popeth a all fynd allan: dewiswch beth, gwelwch ef, copïwch ef neu ysgrifennwch ef i ffeil
cmd-export-letter = Llythyr ar gyfer y cynnig
cmd-export-letter-what = y cais ar un dudalen, i’w lofnodi: HTML, Word neu Markdown
cmd-export-role = Disgrifiad o’r rôl
cmd-export-role-what = beth mae’r rôl a gynigir yn ei olygu, ar un dudalen
cmd-briefing = Papur briffio
cmd-briefing-what = beth i’w wybod cyn siarad â’r cynghorydd hwn, ar un sgrin
cmd-report = Adroddiad ar y fenter
cmd-report-what = pwy fu’n rhan o’r gwaith, pryd, ym mha rôl, a beth ddaeth ohono
cmd-export-contacts = Allforio cysylltiadau
cmd-export-contacts-what = manylion cyhoeddedig ar gyfer llyfr cyfeiriadau (vCard)
cmd-export-calendar = Allforio’r calendr
cmd-export-calendar-what = dyddiau cysylltu eto, addewidion a dyddiau cynigion (iCalendar)
cmd-export-councillors = Allforio’r cynghorwyr
cmd-export-councillors-what = fel tabl: CSV ar gyfer Excel, neu JSON
cmd-export-conversations = Allforio’r sgyrsiau
cmd-export-conversations-what = fel tabl: CSV ar gyfer Excel, neu JSON
cmd-export-proposals = Allforio’r cynigion
cmd-export-proposals-what = fel tabl: CSV ar gyfer Excel, neu JSON
cmd-export-clues = Allforio’r cliwiau
cmd-export-clues-what = fel tabl: CSV ar gyfer Excel, neu JSON
out-pick = Beth sydd i fynd allan?
out-preview = { $what } · { $audience }
out-whom = I bwy
out-whom-me = chi yn unig
out-whom-councillor = y cynghorydd
out-whom-councillors = unrhyw gynghorydd
out-whom-room = pawb yn yr ystafell
out-form = Ym mha ffurf
out-form-markdown = Markdown
out-form-html = tudalen we, yn argraffu ar A4
out-form-docx = Word
out-form-text = testun
out-form-csv = CSV, ar gyfer Excel
out-form-json = JSON, ar gyfer rhaglenni
out-form-vcf = vCard
out-form-ics = iCalendar
out-do = Wedyn
out-write = ei ysgrifennu i ffeil
out-copy = ei gopïo fel testun
out-and-more =
    { $count ->
        [one] Ac un arall, sydd yn y ffeil.
       *[other] A { $count } arall, sydd yn y ffeil.
    }
out-copied = Pasiwyd i’ch terfynell i’w gopïo: { $what }. { $audience }
out-written = Ysgrifennwyd: { $path }. { $audience }
out-file = y ffeil
out-there-title = Mae ffeil o’r fath yno
out-there = Mae { $path } yno eisoes. Bydd yn aros fel y mae oni ddywedwch fel arall.
answer-out-other = Enwi ffeil arall
answer-out-over = Ysgrifennu drosti
answer-out-leave = Ei gadael
out-no-proposal = Nid oes cynnig yma i’w roi ar bapur. Dewiswch un yng ngham 3, neu ysgrifennwch un yn gyntaf.
form-out-file = Ysgrifennu i ffeil: { $what }
field-out-path = Ffeil
field-out-path-help = Ble y dylai fod. Mae diwedd yr enw yn dweud y ffurf. Mae Ctrl+S yn ei hysgrifennu; ni ysgrifennir dros ffeil sydd yno heb ofyn.
help-out = Dyma’n union beth fyddai’n mynd allan. Dewiswch ar y chwith i bwy y mae ac ym mha ffurf; mae Enter yn ei ysgrifennu i ffeil, y yn ei gopïo, a Tab yn mynd at y testun. Nid oes dim ynddo nad yw ar eu cyfer.
