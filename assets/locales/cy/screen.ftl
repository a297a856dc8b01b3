# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Y ffrâm: bar teitl, lleoedd, paneli.

app-name = Common Ground
title-with = gyda: { $name }
title-invented = { $name } (dychmygol)
title-read-only = darllen yn unig
title-away = ni ellir cyrraedd y ffolder: ni chedwir dim
title-reading = darllen { $done } o { $of }
too-small = Rhy fach i ddangos dim.
    Gwnewch y ffenestr yn fwy: { $columns }×{ $rows }.
    Mae’r hyn sydd ar agor yn aros ar agor.

screen-overview = Trosolwg
screen-contact = Cysylltu
screen-sense = Gwneud synnwyr
screen-fit = Dod o hyd i’r rôl iawn

pane-initiatives = Mentrau
pane-due = Beth sydd i’w wneud
pane-latest = Sgyrsiau diweddaraf
pane-people = Siarad â phwy gyntaf
pane-profile = Proffil
pane-said = Dywedwyd, ac i’w ofyn
pane-talks = Sgyrsiau
pane-note = Y nodyn
pane-map = Y map gwneud synnwyr
pane-roles = Rolau a chynigion
pane-proposal = Y cynnig
pane-ready = Barod am ateb?

title-people = Siarad â phwy gyntaf · { $count }
title-people-some = Siarad gyntaf · { $shown } o { $count }
title-talks = Sgyrsiau: { $name }
title-role-card = Y rôl

people-reading = Wrthi’n darllen…
people-none = Nid oes neb yma eto. Mewnforiwch restr eich cyngor eich hun, neu pwyswch “a” i ychwanegu rhywun.
people-none-found = Nid yw’r hidlydd hwn yn canfod neb. Mae Esc yn ei glirio.

reason-holds = cyfrifoldeb: { $word }
reason-chair = cadeirydd: { $word }
reason-scrutiny = craffu: { $word }
reason-vice = is-gadeirydd: { $word }
reason-deputy = yn cefnogi’r cabinet: { $word }
reason-champion = aelod eiriolwr: { $word }
reason-ward = ward: { $ward }

# Y proffil.

profile-nobody = Nid oes neb yma eto. Pwyswch > i fewnforio rhestr eich cyngor.
profile-choose = Dewiswch gynghorydd yn y rhestr i weld y person y tu ôl i’r teitl.
profile-reading = Wrthi’n darllen…
profile-reading-large = Wrthi’n darllen proffil mawr…
note-reading-large = Wrthi’n darllen nodyn hir…
profile-unreadable = Ni newidiwyd dim yn y ffeil hon. Cywirwch hi mewn golygydd testun, neu adferwch fersiwn gynharach.
profile-left = nid yw yn y swydd mwyach
profile-left-since = nid yw yn y swydd ers { $date }
profile-on-hold = Dan ataliad ers { $date }: { $reason }
profile-term = Tymor hyd at: { $date }
profile-no-post = Dim swydd hysbys
profile-no-contact = Dim manylion cyswllt cyhoeddedig
profile-source = Ffynhonnell: { $source }, mewnforiwyd { $date }
contact-given = fe’i rhoddwyd i chi: ni chaiff neb arall ei weld

section-facts = Ffeithiau cyhoeddus
section-posts = Swyddi
section-contacts = Cyswllt
section-approach = Sut i fynd atynt
section-prefers = Eu hoff ffordd o gysylltu
section-mindset = Safbwynt: meddylfryd
section-priorities = Safbwynt: blaenoriaethau
section-strengths = Cryfderau
section-support-needs = Anghenion cymorth
section-common-ground = Tir cyffredin
section-pressure-council = Pwysau gan y cyngor
section-pressure-party = Pwysau gan y blaid
section-pressure-community = Pwysau gan y gymuned
section-already-does = Beth maen nhw’n ei wneud eisoes
section-clues = Cliwiau y byddai o bwys iddynt
section-concerns = Beth all cydgynhyrchu ei wneud drostynt
section-top = O’r brig
section-bottom = O’r gwaelod
section-meaning = Ystyr cydgynhyrchu yma
section-how-run = Sut caiff ei redeg

section-mindset-ask = Sut mae hyn yn edrych o’u safle nhw?
section-priorities-ask = Beth sydd bwysicaf iddynt?
section-strengths-ask = Beth maen nhw’n ei wneud yn dda? Am beth mae pobl yn troi atynt?
section-support-needs-ask = Beth fyddai’n ei gwneud yn hawdd cymryd rhan: dyddiadau, teithio, papur briffio, lifft?
section-common-ground-ask = Beth sydd gennych yn gyffredin: lleoedd, diddordebau, achosion?
section-pressure-council-ask = Beth sy’n mynd â’r rhan fwyaf o’u hamser yn y cyngor?
section-pressure-party-ask = Dim ond yr hyn a glywsoch ganddynt neu sydd wedi’i gyhoeddi.
section-pressure-community-ask = Beth sy’n cyrraedd eu mewnflwch y rhan fwyaf o wythnosau?
section-already-does-ask = Pryd y llwyddodd trigolion i ddatrys rhywbeth, gyda’u help nhw?
section-clues-ask = Beth ydych chi wedi’i ddarllen neu ei glywed yn gyhoeddus sy’n cysylltu â hyn?
section-top-ask = Pa ddeddf, strategaeth neu addewid a drafodwyd, a beth oedd yr ymateb?
section-bottom-ask = Beth mae pobl yn ei wneud eisoes? Pwy gafodd y syniad, a phwy wnaeth y gwaith?
section-concerns-ask = Beth sy’n pwyso arnynt? Beth allai cydweithio ei wneud am hynny?
section-meaning-ask = Beth mae cydgynhyrchu yn ei olygu yma, ac yng ngeiriau pwy?
section-how-run-ask = Sut dylid rhedeg pethau, a phwy helpodd i benderfynu hynny?

approach-free = Heb gyfyngiad
approach-direction = Mae cyfarwyddyd i’w ddilyn
approach-leave = Gofynnwyd am lonydd
approach-free-why = Heb gyfyngiad. Beth am ddechrau sgwrs?
prefers-language = Iaith
prefers-channel = Trwy
prefers-times = Amserau
prefers-ask = Sut mae’n well ganddynt i chi gysylltu, a phryd?

basis-told = Clywais ganddynt
basis-published = Mae wedi’i gyhoeddi
basis-impression = Fy argraff i
basis-told-on = (clywais ganddynt, { $date })
basis-impression-on = (fy argraff i, { $date })
clue-for = o blaid
clue-against = yn erbyn

# Beth a ddywedwyd.

said-nobody = Dewiswch gynghorydd i weld beth a ddywedwyd a beth i’w ofyn.
said-so-far = Dywedwyd hyd yn hyn
said-why-not = Dim eto. Beth am ddechrau sgwrs?
said-to-ask = I’w ofyn
follow-up-on = Cam dilynol, { $date }: { $what }
follow-up-on-plain = Cam dilynol: { $date }

talk-no-words = (dim geiriau eto)
talk-follow-up = cam dilynol erbyn { $date }
talk-follow-up-late = cam dilynol yn hwyr: { $date }
talks-none = Nid oes sgwrs wedi’i hysgrifennu eto. Pwyswch n i ysgrifennu’r gyntaf.
note-none = Dewiswch sgwrs i’w darllen, neu pwyswch n i ysgrifennu un.
note-follow-up = Cam dilynol
note-promises = Addewidion
promise-ours = ein haddewid ni
promise-theirs = eu haddewid nhw
promise-by = erbyn { $date }

map-no-initiative = Dewiswch fenter (i) i lenwi ei map.
map-no-councillor = Dewiswch gynghorydd (c) i lenwi’r map ar y cyd.
card-meets = ↔ yn cwrdd

# Rolau a chynigion.

fit-roles = Rolau, o’r ymarferol i’r strategol
fit-proposals = Cynigion
fit-proposals-to = Cynigion i: { $name }
fit-no-proposal = Dim eto. Dewiswch rôl uchod i’w chynnig.
fit-new = Cynnig rôl
fit-choose = Dewis cynghorydd
fit-nothing = Dewiswch rôl neu gynnig ar y chwith.
fit-nobody = neb eto
fit-history = Sut y daeth i fod
role-does = Beth maen nhw’n ei wneud
role-asks = Beth i’w ofyn, a’r amser y mae’n ei gymryd
role-support = Y cymorth sydd ei angen
role-watch = I gadw llygad arno
role-suits = Gallai weddu i rywun sydd
role-first-ask = Cais cyntaf da
ask-words = (geiriau: { $count } o { $most })

ready-none = Dewiswch gynnig i weld beth sydd ei angen arno eto.
ready-yes = Yn barod: gallai person prysur gytuno yn y fan a’r lle.
ready-open = Rhannau sy’n dal ar goll neu’n amwys: { $count }
ready-missing = ar goll
ready-optional = gellir ei adael yn agored
vague-time = nodwch funudau, oriau neu ddyddiau
vague-long = nifer y geiriau: { $words }; gellir ateb hyd at { $most } yn y fan a’r lle
why-no-act = dim gweithred y gallai neb ei gweld yn digwydd: un ferf ac un peth, fel “cadeirio un cyfarfod”
why-soft-act = gallai “{ $word }” olygu unrhyw beth: beth fyddent yn ei wneud y gallai eraill ei weld?
why-two-asks = dau gais mewn un (“{ $words } …”): cadwch un, a gofynnwch am y llall yn nes ymlaen
why-no-day = dim diwrnod eto: ar ba ddiwrnod, neu erbyn pa ddiwrnod?
why-no-such-day = nid oes diwrnod o’r fath: gwiriwch y dyddiad
why-wrong-weekday = nid yw’r diwrnod a’r dyddiad yn cytuno: { $date } yw’r dyddiad hwnnw
why-relative-day = bydd pwy bynnag sy’n darllen hyn wedyn yn meddwl am ddiwrnod arall: nodwch y dyddiad, { $date } os dyna a olygir
why-no-time = dim amser: faint o’r gloch y mae pobl yn cwrdd?
why-no-count = dim nifer na phatrwm: unwaith, tair gwaith neu bob mis?
why-no-end = dim diwedd: hyd pa ddiwrnod neu ddigwyddiad?
why-no-place = ni allai neb ddod o hyd i hwn: pa adeilad neu stryd, neu ar-lein?
why-pending = “{ $word }”: ni allant gytuno nes bod hyn wedi’i bennu
why-nobody = nid yw “{ $word }” yn neb penodol: rhowch enw neu swydd
why-no-support = dim byd pendant: pwy sy’n helpu, gyda beth, am ba hyd?
why-everybody = neb penodol: pa bobl neu grŵp, wrth eu henw neu eu nifer?
why-homework = gallai hyn fod yn oriau o waith: sawl tudalen, sawl munud?
why-thin-benefit = dim byd y gallent gyfeirio ato: beth fyddai ganddynt, neu beth fyddent yn ei wybod, wedyn?

part-ask = Y cais
part-when = Pryd
part-place = Ble
part-how-long = Pa mor hir
part-how-often = Pa mor aml
part-until = Hyd pryd
part-preparation = Ymlaen llaw
part-they-get = Beth gân nhw
part-support = Cymorth
part-why-them = Pam nhw
part-not-this = Nid yw’n cynnwys
part-first-step = Cam cyntaf
part-shared-with = Rhannu gyda
part-interests = Buddiannau
part-review = Edrych eto
part-successor = Pwy nesaf

part-ask-ask = un ferf, un peth
part-when-ask = pa ddiwrnod, faint o’r gloch?
part-place-ask = pa adeilad, neu ar-lein?
part-how-long-ask = munudau neu oriau bob tro?
part-how-often-ask = unwaith, neu pa mor aml?
part-until-ask = hyd pa ddiwrnod neu ddigwyddiad?
part-preparation-ask = rhywbeth i’w ddarllen neu ei wneud gyntaf?
part-they-get-ask = beth sydd yn hyn iddyn nhw?
part-support-ask = cymorth pwy, faint ohono, pryd?
part-why-them-ask = pam y person hwn a neb arall?
part-not-this-ask = beth na ofynnir amdano?
part-first-step-ask = beth sy’n digwydd gyntaf, a phryd?
part-shared-with-ask = pwy o’r gymuned sy’n ei rannu?
part-interests-ask = a ydych wedi holi am fuddiannau? Ni chaiff ei roi i eraill
part-review-ask = ar ba ddiwrnod?
part-successor-ask = pwy sy’n cymryd drosodd os byddant yn gadael?

# Y trosolwg.

overview-nobody = Nid oes cofnod eto bod cynghorydd yn rhan o’r gwaith.
overview-no-initiative = Dim menter eto. Pwyswch > neu Enter i sefydlu un.
overview-stages = Cynghorwyr, yn ôl pa mor bell y daethant
overview-stages-in = Cynghorwyr yn y fenter: { $name }
overview-rest = Cynghorwyr eraill, heb siarad â nhw eto: { $count }
overview-rest-in = Cynghorwyr eraill, heb siarad â nhw am hyn eto: { $count }
due-late = Yn hwyr
due-coming = I ddod
due-follow-up = cam dilynol
due-no-day = dim dyddiad
promise-others = addewid rhywun arall
said-tasks = I’w wneud
due-nothing = Nid oes dim i’w wneud nawr. Daw’r hyn sydd i’w wneud yma: mae f yn ychwanegu rhywbeth, a daw camau dilynol ac addewidion o’ch nodiadau hefyd.
latest-nothing = Bydd sgyrsiau’n ymddangos yma wrth i chi eu hysgrifennu. Pwyswch n ar gyfer y gyntaf.

# Y cam nesaf.

next-reading = Wrthi’n darllen eich man gwaith…
next-import = Mewnforio rhestr eich cyngor eich hun o gynghorwyr
next-new-initiative = Sefydlu eich menter gyntaf: beth fydd cynghorwyr yn rhan ohono?
next-choose-initiative = Dewis pa fenter sydd dan sylw
next-choose = { $name } sydd gyntaf: dewis y cynghorydd, a gweld pam
next-choose-another = Dewis cynghorydd
next-conversation = { $name }: dechrau sgwrs, ac ysgrifennu beth a ddywedwyd
next-follow-up = { $name }: cam dilynol ({ $date }): { $what }
next-follow-up-plain = { $name }: cam dilynol ({ $date })
next-sense = { $name }: gwneud synnwyr gyda’ch gilydd, a rhoi un peth ar y map
next-propose = { $name }: cynnig un rôl benodol
next-fill = { $name }: llenwi “{ $part }” yn y cynnig
next-sharpen = { $name }: gwneud “{ $part }” yn fwy penodol yn y cynnig
next-ready = { $name }: nodi bod y cynnig yn barod; mae popeth wedi’i ddweud
next-offer = { $name }: cyflwyno’r cynnig, a nodi hynny
next-answer = { $name }: nodi’r ateb
next-start = Cytunodd { $name }: nodi pan fydd y gwaith wedi dechrau
next-keep-in-touch = { $name }: cadw mewn cysylltiad, ac ysgrifennu sut mae’n mynd
next-after-no = Dewiswch gyda phwy i siarad nesaf: gwrthododd { $name } hyn
next-after-end = Dewiswch gyda phwy i siarad nesaf: daeth y rôl i { $name } i ben
next-settle = { $count ->
    [one] Un peth heb ei orffen gyda { $name }: ewch ato
   *[other] { $count } peth heb eu gorffen gyda { $name }: ewch atynt
}
reason-leader = arweinydd y cyngor; does dim aelod cabinet wedi’i restru ar gyfer { $themes }
reason-elected-mayor = maer etholedig, sy’n arwain y cyngor; does dim aelod cabinet wedi’i restru ar gyfer { $themes }
reason-near = cyfrifoldeb: { $word }; does dim aelod cabinet wedi’i restru ar gyfer { $theme }
reason-near-scrutiny = craffu: { $word }; does dim cadeirydd craffu wedi’i restru ar gyfer { $theme }
reason-keen = { $text } ({ $source }, { $date })
reason-moved = symudwyd gennych chi: { $why }
reason-moved-plain = symudwyd gennych chi
overview-gaps = Beth sydd ar goll o’r rhestr
gap-cabinet = Ni restrir aelod cabinet ar gyfer: { $themes }.
gap-scrutiny = Ni restrir cadeirydd craffu ar gyfer: { $themes }.
gap-scrutiny-only = Ni restrir cadeirydd craffu ar gyfer: { $themes }. Mae { $name } ({ $post }) yn cadeirio’r unig bwyllgor craffu a restrir: gofynnwch i’r person hwnnw.
gap-no-posts = Nid yw rhestr y cyngor yn sôn am swyddi, felly ni allwn ddweud pwy sy’n gyfrifol am { $themes }.
gap-mayor = Ni allwn ddweud a yw { $name } ({ $post }) yn faer etholedig, sy’n arwain y cyngor, ynteu’n faer dinesig. Gofynnwch i’r cyngor, yna dewiswch y math o swydd yn y proffil.
gap-ward = Aelod heb ei ganfod. Ward: { $ward }.
gap-ward-part = Ward: { $ward }. Yn rhan o’r gwaith hyd yma: { $asked } o { $of }.
gap-one-group = Mae pawb sy’n rhan o’r gwaith hyd yma o’r un grŵp.
profile-surgery = Cymhorthfa: { $when }
said-why = Pam siarad â nhw
reached-unread = Wedi siarad, ond ni ellir darllen yr hyn a ysgrifennwyd
said-unread = Mae sgwrs yno, ond ni ellir darllen ei ffeil: gweld beth sydd o’i le
reached-elsewhere = Wedi siarad, ond nid am hyn eto
title-people-plain = Cynghorwyr, yn ôl enw · { $count }
filter-nothing = Nid oes dim yn cyfateb i’r hidlydd. Mae Esc yn ei glirio.
