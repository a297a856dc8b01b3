# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Cysylltu: adroddiadau, cliwiau, pwy fyddai’n mwynhau hyn, y neges gyntaf, themâu.

kind-themes = themâu
did-theme = Newidiwyd y themâu
did-theme-gone = Tynnwyd eich geiriau chi am thema
form-theme = Geiriau am thema
field-theme-name = Thema
field-theme-name-help = Un y mae’r rhaglen yn ei hadnabod (tai, trafnidiaeth…) i ychwanegu geiriau ati; mae unrhyw enw arall yn creu thema newydd
field-theme-words = Geiriau Saesneg amdani
field-theme-words-help = Fel y mae swyddi ac adroddiadau yma yn ei galw: teipiwch un, yna Enter; un arall, yna Enter
field-theme-welsh-words = Geiriau Cymraeg amdani
field-theme-welsh-words-help = Yn eu ffurf gysefin, heb dreiglad: teipiwch un, yna Enter
field-theme-welsh-name = Ei henw Cymraeg
field-theme-welsh-name-help = Ar gyfer thema newydd, os oes enw

cmd-themes = Themâu a’u geiriau
cmd-themes-what = ychwanegu geiriau eich cyngor, a’ch themâu eich hun
help-themes = Y themâu y caiff swyddi ac adroddiadau eu cymharu â nhw, a’r geiriau am bob un. Mae e yn ychwanegu geiriau y mae eich cyngor yn eu defnyddio, a yn creu thema newydd, a d yn tynnu eich geiriau chi. Mae ein rhai ni’n aros.
themes-title = Themâu a’u geiriau
themes-head = Mae swydd yn cyfateb i thema trwy unrhyw un o’i geiriau. Ychwanegwch y rhai y mae eich cyngor yn eu defnyddio.
themes-yours = + eich geiriau chi: { $count }
themes-own-words = Eich rhai chi
themes-english = Saesneg
themes-welsh = Cymraeg
themes-ours = Daw’r geiriau hyn gyda’r rhaglen ac maent yn aros. Dim ond eich rhai chi y gellir eu tynnu.

field-clue-place = Math o le
field-clue-place-help = ← → i newid
field-checked-by = Gwiriwyd gan
field-checked-by-help = Pwy a’i gwelodd yr eildro, os gwnaeth rhywun
clue-place-not-said = heb ei nodi
clue-place-profile = tudalen proffil
clue-place-social = cyfryngau cymdeithasol
clue-place-party = gwefan plaid
clue-place-election = deunydd etholiad
clue-place-report = adroddiad neu gofnodion cyngor
clue-place-press = y wasg
clue-place-heard = clywed wyneb yn wyneb

fresh-some = Pethau yma sy’n hŷn na chwe mis: { $count }. Mae Enter yn edrych arnynt eto.
fresh-still-so = dal yn wir?
fresh-title = { $name }: i edrych arno eto
fresh-head = Nid oes neb wedi edrych ar y rhain ers chwe mis. Mae Enter yn nodi ichi edrych heddiw a’i fod yn dal yn wir; mae e yn ei newid.
fresh-none = Edrychwyd ar bopeth yma yn ystod y chwe mis diwethaf.
fresh-what-to-do = Dal yn wir? Mae Enter yn nodi ichi edrych heddiw. Mae’r dyddiad y’i dywedwyd neu y’i gwelwyd yn aros.
fresh-looked-at = Nodwyd: edrychwyd arno heddiw.
did-look-again = Edrychwyd arno heddiw
cmd-look-again = Edrych eto ar ffeithiau hŷn
cmd-look-again-what = yr hyn sy’n hŷn na chwe mis, i ddweud ei fod yn dal yn wir
help-look-again = Yr hyn nad oes neb wedi edrych arno ers chwe mis. Mae Enter yn nodi ichi edrych heddiw a’i fod yn dal yn wir; mae e yn ei newid. Mae’r dyddiad y’i dywedwyd neu y’i gwelwyd, a faint y mae cliw yn cyfrif, yn aros.

shared-word = “{ $word }”:
shared-you = chi: { $text };
shared-ward = maen nhw’n cynrychioli { $ward }
shared-said = nhw: { $text }

clue-checked = gwiriwyd gan { $who }
clue-counts-full = yn cyfrif yn llawn
clue-counts-most = yn cyfrif gan fwyaf
clue-counts-half = yn cyfrif hanner
clue-counts-quarter = yn cyfrif chwarter
clue-counts-little = prin yn cyfrif mwyach

said-last = Dywedwyd ac addawyd ddiwethaf
said-we-promised = Addawsom ni: { $what }
said-we-promised-by = Addawsom ni erbyn { $date }: { $what }
said-they-promised = Addawsant hwy: { $what }
said-they-promised-by = Addawsant hwy erbyn { $date }: { $what }
said-first-message = Neu ysgrifennwch neges gyntaf: chwarter awr, a pham nhw.
said-answered = Wedi’u hateb eisoes, hyd y mae wedi’i ysgrifennu:

cmd-would-enjoy = Pwy fyddai’n mwynhau hyn
cmd-would-enjoy-what = yn ôl cliwiau’n unig, er nad dyma eu maes
help-would-enjoy = Cynghorwyr nad oes na swydd na ward yn arwain atynt, ond sydd wedi dangos y byddai ots ganddynt. Pob un gyda’r dystiolaeth a’r hyn sy’n siarad yn ei herbyn. Mae cliw yn cyfrif hanner ar ôl blwyddyn a chwarter ar ôl dwy; tynnir un sy’n cyfrif yn erbyn. Mae Enter yn dangos y person.
keen-title = Pwy fyddai’n mwynhau “{ $name }” er nad dyma eu maes
keen-head = Nid oes na swydd na ward yn arwain atynt; mae’r hyn a ddywedon nhw ac a wnaethon nhw’n gyhoeddus yn gwneud.
keen-nobody = Neb eto. Cliwiau sy’n dod â phobl yma: ychwanegwch yr hyn a welwch ac a glywch at y proffiliau.
keen-in-touch = mewn cysylltiad eisoes
keen-fades = Mae cliw yn cyfrif hanner ar ôl blwyddyn, chwarter ar ôl dwy. Tynnir yr hyn sy’n cyfrif yn erbyn.

cmd-first-message = Ysgrifennu neges gyntaf
cmd-first-message-what = llythyr byr: pam nhw, a chwarter awr
form-letter = Neges gyntaf
field-letter = Y llythyr
field-letter-help = Newidiwch bob gair fel y mynnoch. Ctrl+S pan fydd yn iawn: ei gopïo, ei ysgrifennu i ffeil, neu nodi iddo gael ei anfon.
letter-nobody = Dewiswch gynghorydd yn gyntaf.
letter-left-alone = Gofynnodd { $name } am gael llonydd ({ $date }). Ni ysgrifennwyd neges.
letter-direction = Mae cyfarwyddyd i’w ddilyn yn gyntaf:
letter-what = Gwneir llythyr byr o’r hyn y cânt ei ddarllen: ffeithiau cyhoeddedig a’u geiriau cyhoeddus eu hunain. Gallwch ei newid fel y mynnoch. Ym mha iaith?
letter-prefers = Eu dewis: { $language }
letter-no-signature = Nid oes enw yn “Amdanaf i” eto: bydd angen un ar y llythyr.
letter-to = Neges gyntaf: { $name }
letter-again-to = Neges: { $name }
letter-not-first = Buoch mewn cysylltiad ddiwethaf { $date }, felly nid neges gyntaf yw hon. Mae’r llythyr yn dweud hynny.
letter-done = Mae’r llythyr wedi’i ysgrifennu
letter-done-what = Nid oes dim yn cael ei anfon oddi yma. Copïwch ef i’ch e-bost neu ysgrifennwch ef i ffeil, a nodwch iddo gael ei anfon.
letter-is-sent = A ydych chi wedi’i anfon at { $name }?
letter-copied = Pasiwyd y llythyr i’ch terfynell, ond ni allwn ddweud a gafodd ei gopïo. Gludwch ef yn eich e-bost a’i anfon. Os nad oes dim yn cael ei ludo, ysgrifennwch y llythyr i ffeil yn lle hynny.
letter-sent = Nodwyd ei anfon at: { $name }.
did-letter = Anfonwyd neges gyntaf
answer-letter-en = Yn Saesneg
answer-letter-cy = Yn Gymraeg
answer-not-now = Nid nawr
answer-letter-copy = Ei gopïo
answer-letter-file = Ei ysgrifennu i ffeil (Word, tudalen we, Markdown)
out-message = Neges gyntaf
answer-letter-sent = Nodi iddo gael ei anfon
answer-letter-not-sent = Heb ei anfon eto: ei gadw fel drafft
answer-letter-go-on = Dal i ysgrifennu

letter-dear = Annwyl Gynghorydd { $name },
letter-dear-plain = Annwyl { $name },
letter-i-am = Fy enw i yw { $name }.
letter-i-am-at = Fy enw i yw { $name }, { $organisation }.
letter-last-spoke = Buom yn siarad ddiwethaf ar { $date }.
letter-last-met = Roedd y cyfarfod diwethaf yr oedd y ddau ohonom ynddo ar { $date }.
letter-last-message = Dyddiad ein neges ddiwethaf yw { $date }.
letter-last-proposal = Buom mewn cysylltiad ddiwethaf ar { $date }, ynghylch rhywbeth a ofynnwyd i chi.
letter-about = Rwy’n ysgrifennu ynghylch { $initiative }.
letter-purpose = Ei nod: { $purpose }
letter-still-idea = Ar hyn o bryd, syniad yw hwn.
letter-since-design = Mae’n cael ei ddylunio ers { $date }.
letter-since-delivery = Mae ar waith ers { $date }.
letter-since-review = Mae’n cael ei adolygu ers { $date }.
letter-since-ended = Daeth i ben ar { $date }.
letter-why-post = Rwy’n ysgrifennu atoch yn rhinwedd eich swydd: { $post }.
letter-why-ward = Mae’n ymwneud â ward { $ward }, yr ydych yn ei chynrychioli.
letter-why-quote = Sylwais ar eich geiriau: “{ $quote }” ({ $source }, { $date }).
letter-why-plain = Byddwn yn falch o glywed sut mae hyn yn edrych o’ch safle chi.
letter-fifteen = A gawn ni siarad am chwarter awr, ar y ffôn neu ble bynnag sy’n gyfleus i chi? Hoffwn glywed sut rydych chi’n gweld pethau.
letter-close = Gyda dymuniadau gorau,

cmd-find-in = Canfod cynghorwyr mewn adroddiad
cmd-find-in-what = agendâu, cofnodion ac adroddiadau: PDF, Word, tudalen we, testun
cmd-last-report = Yr adroddiad diwethaf eto
cmd-last-report-what = y cynghorwyr y mae’n eu henwi, lle’r oeddech chi
help-report = Y cynghorwyr y mae adroddiad yn eu henwi, yn eu trefn: ✓ ni all fod yn neb arall, ? gall fod yn un o sawl un, × neb ar eich rhestr. Mae / yn hidlo yn ôl enw neu yn ôl sicr, un o sawl un, ddim ar ein rhestr. Mae Enter yn dangos y proffil; mae a yn troi’r frawddeg yn gliw am y cynghorydd, yn dystiolaeth dros y fenter, neu’n dechrau proffil. Mae’r adroddiad yn aros: mae’r gorchymyn “Yr adroddiad diwethaf eto” yn dychwelyd ato.
form-report = Canfod cynghorwyr mewn adroddiad
field-report-path = Yr adroddiad
field-report-path-help = Teipiwch ei lwybr, gludwch ef, neu gollyngwch y ffeil ar y ffenestr hon: PDF, Word (.docx), tudalen we neu destun. Mae ↓ yn dewis o’r hyn sydd yno. Mae Ctrl+S yn ei ddarllen.
field-report-link = Ei gyfeiriad gwe
field-report-link-help = Lle y gellir cael hyd iddo eto, os o gwbl; mae’n mynd gyda phob cliw
field-report-date = Ei ddyddiad
field-report-date-help = 12/3, dydd Mawrth diwethaf; gwag: fel y dywed ei dudalen gyntaf, os yw’n dweud
report-reading = Wrthi’n darllen { $file }. Mae Esc yn stopio.
report-naming = Chwilio am gynghorwyr yn { $file }. Mae Esc yn stopio.
report-refused = Ni ddarllenwyd yr adroddiad hwn
report-title = Cynghorwyr a enwir yn { $file }
report-counts = { $mentions ->
    [0] Ni enwir cynghorwyr.
   *[other] Enwau: { $mentions }. Sicr: { $certain } (cynghorwyr: { $people }). Un o sawl un: { $ambiguous }. Ddim ar ein rhestr: { $unknown }
}
report-nobody-known = Nid oes cynghorwyr yn y man gwaith hwn eto, felly nid oes neb yn hysbys. Mewnforiwch restr eich cyngor yn gyntaf.
report-none = Ni enwir cynghorwyr ynddo.
report-no-date = Nid yw ei ddyddiad ei hun yn hysbys: gofynnir amdano gyda phob cliw a cherdyn.
said-clue-kept = Wedi’i gadw eisoes: cliw am { $name }, o { $date }.
said-card-kept = Wedi’i gadw eisoes: cerdyn ar fap “{ $name }”, o { $date }.
said-profile-kept = Wedi’i gadw eisoes: mae proffil o “{ $name }”.
report-certain = sicr
report-ambiguous = un o sawl un
report-unknown = ddim ar ein rhestr
report-one-of = un o { $count }
report-perhaps = efallai
report-is-it = Ai { $name } ydyw?
report-may-be = Gall fod yn:
report-who = Pwy yw { $name }?
report-candidate = { $name }
report-why-unknown = Ddim ar ein rhestr: nid oes neb o’r enw hwn yno. Gall fod yn swyddog neu’n westai, yn gynghorydd o gyngor arall neu o dymor cynharach, neu’n gamgymeriad teipio.
report-add = Ychwanegu o’r adroddiad: { $name }
report-choose-who = Nid yw’r enw’n ddigon i ddweud pwy ydyw. Os gwyddoch, dewiswch: daw’n gliw am y person hwnnw.
answer-clue-about = Cliw am { $name }
answer-card-bottom = Tystiolaeth dros “{ $name }”: o’r gwaelod
answer-card-top = Addewid neu bolisi ar gyfer “{ $name }”: o’r brig
answer-none-of-these = Neb o’r rhain: ddim ar ein rhestr
said-none-of-these = { $name }: ddim ar ein rhestr, meddech chi.
answer-start-profile = Dechrau proffil: { $name }

said-look = Dod i wybod mwy

cmd-where-to-look = Ble i chwilio am gliwiau
cmd-where-to-look-what = ymadroddion chwilio i’w copïo, a beth i chwilio amdano yno
help-look = Ymadroddion i’w copïo i’r chwiliad a ddefnyddiwch, ar gyfer themâu a wardiau’r fenter, y cyngor a’r person, yn Gymraeg ac yn Saesneg. Mae y neu Enter yn copïo un. Wrth ei ochr mae’r hyn i chwilio amdano. Nid oes dim yn cael ei chwilio oddi yma.
look-title = Ble i chwilio am gliwiau
look-title-for = Ble i chwilio am gliwiau: { $name }
look-head = Copïwch ymadrodd i’r chwiliad a ddefnyddiwch. Daw’r hyn a gewch yn gliw, gyda’i ffynhonnell.
look-no-initiative = Gyda menter wedi’i dewis mae ymadroddion ar gyfer ei themâu a’i wardiau hefyd.
look-for = Beth i chwilio amdano
look-copy = I’w gopïo
look-copied = Pasiwyd i’ch terfynell i’w gopïo. Gludwch ef yn eich chwiliad.
look-no-network = Nid oes dim yn cael ei chwilio oddi yma: nid yw’r rhaglen hon yn defnyddio rhwydwaith.
look-then = Wedi cael adroddiad? Mae “Canfod cynghorwyr mewn adroddiad” yn ei ddarllen.

wording-hint = “{ $words }”: a fydden nhw, gohebydd a’ch prif weithredwr yn fodlon darllen hyn? { $why }
wording-kept = { $what }, fel yr ysgrifennoch chi. Gwerth ail olwg: “{ $words }”
