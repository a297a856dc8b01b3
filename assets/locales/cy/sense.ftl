# Making sense together: notes, lifting, promises, the map.

card-kind-plain = Cerdyn
card-kind-law = Cyfraith neu bolisi
card-kind-strategy = Strategaeth gan y cyngor
card-kind-promise = Addewid gan y cyngor
card-kind-story = Stori
card-kind-evidence = Tystiolaeth ei fod yn bwysig

lift-our-promise = Addewid gennym ni
lift-their-promise = Addewid ganddyn nhw
lift-follow-up = Cam dilynol
lift-question = Cwestiwn i’w ateb
lift-concern = Pryder
lift-story = Stori: beth maen nhw’n ei wneud eisoes
lift-top = Cerdyn o’r brig
lift-bottom = Cerdyn o’r gwaelod: tystiolaeth
lift-mindset = Proffil: meddylfryd
lift-priority = Proffil: blaenoriaeth
lift-strength = Proffil: cryfder
lift-support-need = Proffil: cymorth sydd ei angen
lift-common-ground = Proffil: tir cyffredin
lift-pressure-council = Proffil: pwysau o’r cyngor
lift-pressure-party = Proffil: pwysau o’r blaid
lift-pressure-community = Proffil: pwysau o’r gymuned

promise-open = ar agor
promise-kept = wedi’i gadw
promise-not-kept = heb ei gadw
promise-dropped = wedi’i ollwng, drwy gytundeb

field-card-kind = Beth ydyw
field-card-kind-help = Dewiswch â ← a →.
field-story-idea = Pwy gafodd y syniad
field-story-idea-help = Mewn stori: y person neu’r grŵp a feddyliodd amdano.
field-story-work = Pwy wnaeth y gwaith
field-story-work-help = Mewn stori: y bobl a wnaeth iddo ddigwydd.
field-story-council = Beth ddaeth gan y cyngor
field-story-council-help = Mewn stori: ystafell, arian, fan, neu ddim byd o gwbl.
field-decided = Beth benderfynodd cynghorwyr
field-decided-help = Beth y bu cynghorwyr yn helpu i’w benderfynu yn hyn, a phwy ohonynt.

form-lift = Codi o’r nodyn
field-lift-kind = Beth ydyw
field-lift-kind-help = Fe’i dyfelir lle mae’r geiriau’n dweud; mae ↑ a ↓ yn dewis. Erys y nodyn fel y’i teipiwyd.
lift-choose = Dewiswch beth ydyw
field-lift-text = Y geiriau
field-lift-text-help = Fel y byddant yn sefyll yn y proffil, ar y map neu yn y rhestr.
field-lift-date = Erbyn pryd
field-lift-date-help = Ar gyfer addewid neu gam dilynol: 12/3, dydd Mawrth nesaf, ymhen 2 wythnos.
field-lift-who = Pwy sydd dan sylw
field-lift-who-help = Dewiswch â ← a → ymhlith y rhai oedd yno.
field-lifted = Wedi’u codi
field-lifted-help = Fe’i gwneir pan gadwch y nodyn â Ctrl+S. Mae Backspace yn tynnu’r olaf.
wrong-lift-kind = Dewiswch beth ydyw: mae ↑ a ↓ yn symud drwy’r rhestr.
wrong-lift-when = Pryd fydd hynny? Mae angen diwrnod ar gam dilynol, megis 12/3 neu dydd Mawrth nesaf.
wrong-lift-nobody = Does neb wedi’i enwi yn y sgwrs hon. Nodwch gyda phwy yr oedd hi yn gyntaf, neu dewiswch addewid, cam dilynol neu gwestiwn.
wrong-lift-no-initiative = Mae angen menter ar gerdyn. Nodwch yn y nodyn pa un oedd dan sylw, neu dewiswch rywbeth arall yma.
did-lift = Codwyd: { $into }
said-lift-waits = Fe’i codir pan gadwch y nodyn: { $into }
said-nothing-to-lift = Does dim i’w godi yma. Ewch at linell o nodyn sy’n dweud rhywbeth.
ask-lift-body = Mae’r geiriau’n aros yn y nodyn. Byddai’r hyn a ddewiswyd ac a newidiwyd yma yn mynd.
pick-prompt = Rhoi awgrym yn y nodyn
cmd-lift = Codi’r llinell hon
cmd-lift-what = o nodyn, i addewid, pryder, stori, cerdyn, cwestiwn neu’r proffil
cmd-lift-short = codi
cmd-put-prompt = Rhoi awgrym yn y nodyn
cmd-put-prompt-what = cwestiwn i’w ofyn, ar ei linell ei hun
cmd-put-prompt-short = awgrymiadau
note-lifted = → { $into }
note-goes-on = Mae rhagor i’r nodyn hwn. Pwyswch { $key } i’w ddarllen i gyd.

due-questions = Cwestiynau i’w hateb
due-question = gofynnwyd
due-losing-touch = Colli cysylltiad
due-losing-weeks = { $weeks ->
    [zero] { $weeks } wythnos ers { $date }
    [one] { $weeks } wythnos ers { $date }
    [two] { $weeks } wythnos ers { $date }
    [few] { $weeks } wythnos ers { $date }
    [many] { $weeks } wythnos ers { $date }
   *[other] { $weeks } wythnos ers { $date }
  }
due-stale = Pryderon heb symud
due-stale-weeks = { $weeks ->
    [zero] dim wedi symud ers { $weeks } wythnos
    [one] dim wedi symud ers { $weeks } wythnos
    [two] dim wedi symud ers { $weeks } wythnos
    [few] dim wedi symud ers { $weeks } wythnos
    [many] dim wedi symud ers { $weeks } wythnos
   *[other] dim wedi symud ers { $weeks } wythnos
  }
form-promise = Addewid
field-promise-text = Beth a addawyd
field-promise-text-help = Yn y geiriau a addawyd.
field-promise-by = Addewid pwy
field-promise-by-help = Dewiswch â ← a →.
field-promise-due = Erbyn pryd
field-promise-due-help = 12/3, dydd Mawrth nesaf, ymhen 2 wythnos; gwag lle na enwyd diwrnod.
field-promise-state = Sut mae’n sefyll
field-promise-state-help = Dewiswch â ← a →: ar agor, wedi’i gadw, heb ei gadw, wedi’i ollwng drwy gytundeb.

form-task = Tasg newydd
form-task-with = I’w wneud: { $name }
form-task-edit = Tasg
field-task = Beth
field-task-help = Ffonio am y bws, anfon yr arolwg, canfod pwy sy’n talu
field-due = Erbyn pryd
field-due-help = dydd Gwener, 12/3, ymhen 2 wythnos; gwag lle nad oes diwrnod
field-task-state = Statws
field-task-state-help = Dewiswch â ← a →: ar agor, wedi’i wneud, heb ei gadw, wedi’i ollwng drwy gytundeb
field-task-about = Ynghylch
field-task-kind = Beth ydyw
field-task-kind-help = Dewiswch â ← a →: rhywbeth i’w wneud, addewid, cwestiwn i’w ateb
field-task-owner = Pwy sydd i’w wneud
field-task-owner-help = Dewiswch â ← a →: ni, neu’r cynghorydd y mae’n ymwneud ag ef
task-owner-us = ni
task-owner-them = y cynghorydd
task-follow-up = rhywbeth i’w wneud
task-promise = addewid
task-question = cwestiwn i’w ateb
task-open = ar agor
task-done = wedi’i wneud
task-not-kept = heb ei gadw
task-cancelled = wedi’i ollwng drwy gytundeb
task-get-in-touch = Cysylltu
wrong-task-nobody = Dywedwch pwy: enwch y cynghorydd sydd i’w wneud.
wrong-task-whose = Dywedwch pwy: enwch y cynghorydd sydd i’w wneud yn unig, neu ysgrifennwch dasg ar gyfer pob un.
did-task = Tasg wedi’i nodi
did-tasks = { $count ->
    [one] Tasg wedi’i nodi
    [two] Nodwyd { $count } dasg
   *[other] Nodwyd { $count } tasg
}
did-task-edit = Tasg wedi’i newid
form-put-off = Gohirio
field-put-off = Tan pryd
field-put-off-help = 12/3, dydd Mawrth nesaf, ymhen 3 wythnos.
field-stale-weeks = Pryder segur, wythnosau
field-stale-weeks-help = Ar ôl faint o wythnosau heb i ddim symud y mae pryder yn cael ei nodi.
field-phase-weeks = Rhybudd cyfnod, wythnosau
field-phase-weeks-help = Faint o wythnosau cyn i gyfnod ddechrau y dywedir nad oes cynghorydd yn rhan ohono eto.
pick-whose = Addewid pwy yw “{ $what }”?
whose-all = heb ei ddweud, neu bawb gyda’i gilydd
did-whose = Addewid: pwy biau
said-whose = Nodwyd. Mae { $key } yn ei dynnu’n ôl.
pick-put-off = Gohirio tan
put-off-week = Wythnos
put-off-fortnight = Pythefnos
put-off-month = Mis
put-off-day = Diwrnod arall…
cmd-add-task = Ychwanegu rhywbeth i’w wneud
cmd-add-task-what = cam dilynol, addewid neu gwestiwn, heb ysgrifennu nodyn
cmd-add-task-also = tasg i’w wneud cam dilynol atgoffa ffonio cofio
cmd-promise-not-kept = Addewid heb ei gadw
cmd-promise-not-kept-what = yn nodi’r addewid sydd wedi’i ddewis
cmd-put-off = Gohirio
cmd-put-off-what = cam dilynol, addewid neu rywun yr ydych yn colli cysylltiad ag ef: wythnos, mis, diwrnod
did-promise = Newidiwyd addewid
did-answered = Atebwyd cwestiwn
did-put-off = Gohiriwyd
said-promise-kept = Cadwyd yr addewid. Mae { $key } yn ei dynnu’n ôl.
said-promise-not-kept = Nodwyd heb ei gadw. Mae { $key } yn ei dynnu’n ôl.
said-question-answered = Atebwyd y cwestiwn. Mae { $key } yn ei dynnu’n ôl.
said-put-off = Gohiriwyd. Mae { $key } yn ei dynnu’n ôl.
said-no-promise = Does dim addewid wedi’i ddewis yma.
said-nothing-to-put-off = Does dim y gellir ei ohirio wedi’i ddewis yma.

kind-laws = cyfraith a pholisi
law-nation-unknown = Nid yw’n hysbys ym mha wlad y mae’r gweithle hwn. Dewiswch hi, a’i chyfraith hi ddaw gyntaf:
law-nation-what = Mae Enter yn gosod y gweithle i’r wlad hon. Gallwch ei newid yn nes ymlaen dan Y gweithle hwn.
law-title = Cyfraith a pholisi
law-no-advice = Nid cyngor cyfreithiol: edrychwch ar y ffynhonnell, a gofynnwch i gyfreithwyr eich cyngor cyn dibynnu arno. Yn Saesneg y mae’r rhesi hyn, gyda’u teitlau swyddogol.
law-matters = Pam mae’n bwysig i gynghorydd
law-checked = Gwiriwyd { $date }, { $how }: { $via }
law-for = Ar gyfer { $name }
said-briefing = Papur briffio: beth i’w wybod cyn ffonio
law-id = Ei ID: { $id }
law-uk = Y Deyrnas Unedig, neu fwy nag un genedl
law-corrected = wedi’i gywiro yma
law-own = wedi’i ychwanegu yma
law-ours = Beth sy’n dod gyda’r rhaglen
law-add = Ychwanegu cyfraith neu bolisi ein hunain
law-add-what = Polisi lleol, deddf newydd, cod: fe’i cedwir yn law.ron yn y man gwaith hwn, ochr yn ochr â’r hyn sy’n dod gyda’r rhaglen. Pwyswch Enter.
confidence-high = Pa mor sicr: sicr
confidence-high-check = Pa mor sicr: yn sicr bod dyletswydd o’r fath, ond nid o’i geiriad. Gwiriwch y geiriad cyn ei ddyfynnu.
confidence-medium-check = Pa mor sicr: gweddol sicr, ond nid o’i geiriad. Gwiriwch y geiriad cyn ei ddyfynnu.
confidence-low-check = Pa mor sicr: ansicr, ac felly hefyd am ei geiriad. Gwiriwch y geiriad cyn ei ddyfynnu.
law-check-first = Gwiriwch y geiriad cyn ei ddyfynnu:
law-source-check = { $source } (gwiriwch y geiriad cyn ei ddyfynnu)
confidence-medium = Pa mor sicr: gweddol sicr
confidence-low = Pa mor sicr: ansicr
verified-yes = darllenwyd yn y ffynhonnell
verified-partly = darllenwyd yn rhannol
verified-memory = heb ei ddarllen yn y ffynhonnell
said-law-on-map = Ar y map synnwyr, o’r brig: { $whose } (mae { $key } yn ei ddadwneud)
said-no-law-twice = Mae hwnnw ar y map hwn eisoes.
said-not-ours-to-delete = Ni ellir dileu’r hyn sy’n dod gyda’r rhaglen. Pwyswch e i’w ddweud yn wahanol yma; cedwir y ddau.
said-no-initiative = Dewiswch fenter yn gyntaf: i.
said-no-kinds = Does dim mathau i ddewis ohonynt yma.
did-law = Newidiwyd cyfraith a pholisi
form-law = Cyfraith neu bolisi ein hunain
form-law-edit = Ein fersiwn ni o’r rhes hon
wrong-law-url = Mae dolen yn dechrau â https://
field-law-name = Deddf, cod neu bolisi
field-law-name-help = Ei enw.
field-law-citation = Cyfeirnod
field-law-citation-help = Fel y cyfeirir ato: 2015 dccc 2.
field-law-sections = Adrannau
field-law-sections-help = Yr adrannau dan sylw: a. 5.
field-law-nation = Ble mae’n gymwys
field-law-nation-help = Dewiswch â ← a →.
field-law-asks = Beth mae’n ei ofyn
field-law-asks-help = Mewn un frawddeg blaen.
field-law-matters = Pam mae’n bwysig
field-law-matters-help = I gynghorydd, mewn brawddeg.
field-law-tags = Themâu
field-law-tags-help = Y themâu y’i cynigir danynt. Mae Enter yn cymryd pob un.
field-law-url = Dolen
field-law-url-help = Ble i’w ddarllen.
field-law-confidence = Pa mor sicr
field-law-confidence-help = Dewiswch â ← a →.
field-law-verified = A ddarllenwyd ef
field-law-verified-help = Dewiswch â ← a →.
field-law-via = Beth a ddarllenwyd
field-law-via-help = Y dudalen neu’r copi y’i gwiriwyd yn ei erbyn.
field-law-note = Statws
field-law-note-help = Newidiadau, cychwyn, amheuon.
field-law-checked = Gwiriwyd ar
field-law-checked-help = Y diwrnod yr edrychoch ar y ffynhonnell.
store-law-no-id = Does gan y rhes “{ $row }” ddim id. Rhowch un iddi nad oes gan yr un rhes arall.
store-law-twice = Mae’r id { $row } yno ddwywaith. Rhowch un arall i un o’r rhesi.
store-law-empty = Does gan y rhes { $row } ddim teitl neu nid yw’n dweud beth mae’n ei ofyn.

timeline-title = Beth ddigwyddodd: { $name }
timeline-title-only = Beth ddigwyddodd: { $name } · { $kind }
timeline-talks = sgyrsiau
timeline-clues = cliwiau
timeline-proposals = cynigion
timeline-phases = cyfnodau
timeline-sense = wedi’u codi a’u mapio
timeline-clue = Cliw
timeline-concern = Pryder
timeline-phase = Cyfnod: { $phase }
timeline-so-far = Hyd yma
timeline-nothing = Does dim wedi’i nodi eto. Daw sgyrsiau, cliwiau, cynigion a chyfnodau yma yn ôl eu diwrnod.
timeline-open = Mae Enter yn mynd ato.
timeline-open-phase = Mae Enter yn agor y fenter lle mae ei chyfnodau’n dechrau.
help-timeline = Beth ddigwyddodd, y diweddaraf yn gyntaf. Mae Enter yn mynd at yr hyn a ddewiswyd; mae / yn canfod geiriau, a’r mathau yn ôl eu henwau; mae “Dangos un math” yn mynd drwy’r mathau.

start-title = O’r dechrau: { $name }
start-began-first = { $phase }: dechreuodd { $date }; daeth y cynghorydd cyntaf yn rhan o’r gwaith { $first } ({ $how }).
start-first-before = Daeth y cynghorydd cyntaf yn rhan o’r gwaith { $first } ({ $how }); { $phase }: dechreuodd { $date }.
start-first = Daeth y cynghorydd cyntaf yn rhan o’r gwaith { $first } ({ $how }).
start-first-undated = Mae cynghorydd yn rhan o’r gwaith ({ $how }); ni chofnodwyd y diwrnod.
start-began-nobody = { $phase }: dechreuodd { $date }; nid oes cofnod eto bod cynghorydd yn rhan o’r gwaith.
start-nobody = Nid oes cofnod eto bod cynghorydd yn rhan o’r gwaith.
start-begins-alone = { $phase }: mae’n dechrau { $date }, ac nid oes cofnod eto bod cynghorydd yn rhan o’r gwaith.
start-trace = { $first }: { $how }
start-trace-undated = dim diwrnod wedi’i gofnodi: { $how }
trace-talk = sgwrs gyda { $name }
trace-said-yes = cytunodd { $name } i rôl
trace-active = dechreuodd { $name } ar rôl
trace-helped-decide = bu { $name } yn helpu i benderfynu
trace-attended = bu { $name } mewn gweithdy
trace-noted = nodwyd gennych fod { $name } yn rhan o’r gwaith
start-phases = Cyfnodau
start-councillors = Cynghorwyr, yn ôl pryd y daethant yn rhan
start-no-phases = Nid oes diwrnod gan yr un cyfnod eto. Pwyswch e i roi eu dyddiau iddynt.
start-no-contacts = Nid oes cofnod eto bod cynghorydd yn rhan o hyn.
start-legend = █ cyfnod   ● yn rhan   │ heddiw
help-start = Pryd y siaradwyd â phob cynghorydd, yn erbyn y cyfnodau. Mae Enter yn dewis cynghorydd; mae e yn newid dyddiau’r cyfnodau.
help-law = Cyfraith a pholisi, y rhai sy’n berthnasol i’ch menter yn gyntaf. Mae a yn rhoi rhes ar y map synnwyr, o’r brig; mae y yn copïo cyfeirnod a dolen; mae e yn gwneud eich fersiwn eich hun, a chedwir y ddau. Nid yw dim ohono’n gyngor cyfreithiol.

cmd-timeline = Llinell amser
cmd-timeline-what = beth ddigwyddodd gyda’r cynghorydd hwn, yn ôl dyddiad
cmd-timeline-initiative = Llinell amser y fenter
cmd-timeline-initiative-what = beth ddigwyddodd ynddi, gyda phawb, yn ôl dyddiad
cmd-from-the-start = O’r dechrau
cmd-from-the-start-what = pryd y daeth cynghorwyr yn rhan, yn erbyn y cyfnodau
cmd-law-and-policy = Cyfraith a pholisi
cmd-law-and-policy-what = beth sydd y tu ôl i hyn, gyda’i ffynhonnell; nid cyngor cyfreithiol
cmd-next-kind = Dangos un math
cmd-next-kind-what = o’r hyn a ddigwyddodd: sgyrsiau, cliwiau, cynigion, cyfnodau
cmd-next-kind-short = un math

map-meet = Ble maen nhw’n cwrdd
map-meaning = Beth yw ystyr cydgynhyrchu yma
map-concerns = Beth all cydgynhyrchu ei gynnig
map-summed = wedi’i grynhoi
map-meet-how = Dewiswch gerdyn uchod, yna pwyswch { $key }: “Cysylltu’r cerdyn hwn”.
map-whole = Gweld y map cyfan
concern-stale = { $state }, heb symud: { $weeks ->
    [zero] ers { $weeks } wythnos
    [one] ers { $weeks } wythnos
    [two] ers { $weeks } wythnos
    [few] ers { $weeks } wythnos
    [many] ers { $weeks } wythnos
   *[other] ers { $weeks } wythnos
  }
pick-link = Ble mae’n cwrdd?
link-is = wedi’u cysylltu: mae Enter yn eu gwahanu
did-link = Cysylltwyd cardiau
did-unlink = Gwahanwyd cardiau
said-linked = Cysylltwyd: dyma ble maen nhw’n cwrdd.
said-unlinked = Gwahanwyd.
said-no-column-there = Does dim colofn arall yr ochr honno.
said-stays-in-its-part = Dim ond cerdyn o’r brig neu o’r gwaelod sy’n mynd i’r ochr arall; mae hwn yn aros yn ei ran.
said-no-card-to-link = Dewiswch gerdyn o’r brig neu o’r gwaelod yn gyntaf.
said-no-card-below = Does dim cerdyn o’r gwaelod i’w gysylltu ag ef eto.
said-no-card-above = Does dim cerdyn o’r brig i’w gysylltu ag ef eto.
said-no-councillor = Dewiswch gynghorydd yn gyntaf: c.
said-no-map = Agorwch y map cyfan yn gyntaf.
help-map = Y map synnwyr cyfan. Mae Tab yn mynd o amgylch ei rannau, chwith a de i’r golofn arall; mae a yn ychwanegu, Enter neu e yn newid, d yn tynnu allan, Alt gyda’r saethau yn symud cerdyn, dros yr ymyl hefyd. Mae “Cysylltu’r cerdyn hwn” yn dweud ble mae’r brig a’r gwaelod yn cwrdd; mae “Wedi’i grynhoi” yn dangos mapiau pawb mewn un.
cmd-whole-map = Y map synnwyr cyfan
cmd-whole-map-what = y ddwy golofn, ble maen nhw’n cwrdd, pryderon ac ystyr ar un sgrin
cmd-link-cards = Cysylltu’r cerdyn hwn
cmd-link-cards-what = ag un o’r ochr arall: ble maen nhw’n cwrdd
cmd-link-cards-short = cysylltu
cmd-map-sum = Wedi’i grynhoi, neu ar gyfer un cynghorydd
cmd-map-sum-what = map cyfan y fenter, gyda phawb
cmd-map-sum-short = crynhoi
cmd-copy-short = copïo

lifted-from = (codwyd o nodyn { $date })
lifted-from-unread = (o nodyn na ellir ei ddarllen)
lifted-from-gone = (codwyd o nodyn sydd wedi mynd)
next-phase-soon = { $then }. { $phase }: mae’n dechrau { $date } heb yr un cynghorydd

law-puts = Mae { $key } yn rhoi rhes ar fap synnwyr { $whose }.
timeline-due = addewidion a chysylltu eto sydd i ddod
