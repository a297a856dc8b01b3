# Yn yr ystafell: yr hyn a ddangosir i bawb, golwg y siaradwr, a'r hyn a ddywedir am weithdai.

kind-workshop = gweithdy
kind-agenda = agenda

group-room = Yn yr ystafell
cmd-present = Cyflwyno i'r ystafell
cmd-present-what = sleidiau, amserydd a bwrdd i bawb; ni all dim preifat gyrraedd yno
cmd-in-the-room = Pwy sydd yn yr ystafell
cmd-in-the-room-what = cynghorwyr sy'n bresennol ac wedi cytuno i gael eu dangos, fel y cyhoeddwyd
cmd-workshops = Gweithdai
cmd-workshops-what = yr hyn a ysgrifennwyd ar y bwrdd, ac i ble mae'n mynd
cmd-export-workshop = Taflen y gweithdy diwethaf
cmd-export-workshop-what = yr hyn y ticiodd yr ystafell, a dim arall
theme-unreadable = Ni ellir darllen eich thema { $path }, llinell { $line }: { $why } Mae’r thema fel y daeth.
theme-wrong = Mae eich thema { $path } yn rhoi rhywbeth nad yw’n bosibl: { $what }. Mae’r thema fel y daeth.
cmd-agendas = Agendâu
cmd-agendas-what = camau gweithdy, i'w darllen a'u newid
cmd-room-next = Nesaf
cmd-room-next-what = y sleid nesaf, neu'r cam nesaf
cmd-room-back = Yn ôl
cmd-room-back-what = y sleid flaenorol
cmd-room-blank = Gwagio'r sgrin
cmd-room-blank-what = dim ar y sgrin; eto, ac mae'n ôl
cmd-room-pause = Oedi'r amser
cmd-room-pause-what = mae'r amser yn stopio, neu'n rhedeg eto
cmd-room-minute = Munud arall
cmd-room-minute-what = i'r cam presennol
cmd-room-steps = Neidio i gam
cmd-room-steps-what = rhestr y camau a phryd mae pob un yn dechrau
cmd-room-up = I fyny
cmd-room-up-what = un rhes i fyny mewn rhestr
cmd-room-down = I lawr
cmd-room-down-what = un rhes i lawr mewn rhestr
cmd-room-choose = Dewis, ysgrifennu, ticio
cmd-room-choose-what = yn dewis y rhes, yn ysgrifennu ar y bwrdd, yn ticio
cmd-room-board = Y bwrdd
cmd-room-board-what = bwrdd y cam hwn, ac yn ôl
cmd-room-dot = Dot
cmd-room-dot-what = i'r pwynt a ddewiswyd; mae 1 i 9 yn rhoi un yn ôl rhif
cmd-room-undot = Dot yn llai
cmd-room-undot-what = i'r pwynt a ddewiswyd
cmd-room-higher = Pwynt i fyny
cmd-room-higher-what = yn symud y pwynt a ddewiswyd
cmd-room-lower = Pwynt i lawr
cmd-room-lower-what = yn symud y pwynt a ddewiswyd
cmd-room-earlier = O dan y pennawd blaenorol
cmd-room-earlier-what = yn symud y pwynt a ddewiswyd
cmd-room-later = O dan y pennawd nesaf
cmd-room-later-what = yn symud y pwynt a ddewiswyd
cmd-room-rewrite = Ailysgrifennu pwynt
cmd-room-rewrite-what = y pwynt a ddewiswyd
cmd-room-remove = Tynnu pwynt
cmd-room-remove-what = y pwynt a ddewiswyd; mae dadwneud yn dod ag ef yn ôl
cmd-room-heading = Pennawd newydd
cmd-room-heading-what = ar fwrdd y cam hwn
cmd-room-undo = Dadwneud ar y bwrdd
cmd-room-undo-what = y peth diwethaf a wnaed yno
cmd-room-redo = Ei wneud eto
cmd-room-redo-what = y peth diwethaf a ddadwnaed yno
cmd-room-keys = Bysellau'r ystafell
cmd-room-keys-what = y rhestr hon
cmd-room-leave = Gadael
cmd-room-leave-what = mae Esc ddwywaith yn gadael yr ystafell

cli-cmd-present = Agor yn syth yn yr ystafell: yr hyn y mae gweithdy yn ei ddarllen, a dim byd preifat
cli-cmd-present-more = Mae Esc ddwywaith yn gadael. Mae --notes, mewn ail derfynell ar yr un man gwaith, yn dangos beth ddaw nesaf, am beth i wrando, yr amser a nodiadau'r hwylusydd; nid oes dim o hynny byth yn yr ystafell.
cli-arg-notes = Golwg y siaradwr wrth ymyl ystafell sydd ar sgrin arall

form-point = Pwynt
form-board = Bwrdd gweithdy
form-point-under = Pwynt o dan: { $heading }
field-point = Pwynt
field-point-help = Yr hyn a ddywedodd yr ystafell: pwynt, nid enw
did-workshop = Newidiwyd y gweithdy

# Ar y wal.
room-too-small = Rhy fach: { $columns }×{ $rows }
room-ticks = Beth gaiff adael yr ystafell?
room-ticks-none = Ni ysgrifennwyd dim. Nid oes dim yn gadael.
room-stages = Tri cham
room-four-questions = Pedwar cwestiwn
room-question-holds = Pwy sy'n dal y portffolio?
room-question-chairs = Pwy sy'n cadeirio'r pwyllgor?
room-question-checks = Pwy sy'n craffu arno?
room-question-ward = Pwy sy'n cynrychioli'r strydoedd dan sylw?
room-question-keen = Ac wedyn: pwy sy'n frwd?
room-practice = Set ymarfer
room-fiction = Ffuglen: cyngor dychmygol, Dyffryn Arall. Nid oes neb yma'n bodoli.
room-roles = Pedair rôl
room-role-time = Amser: { $time }
room-role-first = Cais cyntaf: { $ask }
room-ask = Y cais
room-checks = Pedwar gwiriad
room-map = Ein map
room-map-top = O'r brig: strategaethau, dyletswyddau, addewidion
room-map-bottom = O'r bôn: yr hyn y mae pobl eisoes yn ei wneud
room-map-meet = Ble mae'r ddau'n cwrdd
room-map-them = Beth y gall ei wneud i'r rhai sy'n cynrychioli pobl
room-map-meaning = Beth a alwn ni ef yma, a sut mae'n cael ei redeg
room-law = Y gyfraith
room-law-source = { $citation }, { $sections }. Gwiriwyd { $checked }.
room-not-advice = Nid cyngor cyfreithiol. Yn Saesneg y mae testun y gyfraith yma.
room-people = Yn yr ystafell
room-steps = Camau
room-cover = Dewis agenda
room-keys = Bysellau'r ystafell
room-for-whom = I: { $name }, { $post } (ymarfer, dychmygol)
room-for-nobody = I gynghorydd ymarfer
room-type-point = Pwynt, nid enw:
room-type-heading = Pennawd newydd:
room-leaving = Mae Esc eto yn gadael yr ystafell, a sgrin y swyddog ddaw nesaf.
room-ending = Mae Esc eto yn gadael yr ystafell.
room-attention = Mae rhywbeth yn aros ar eich sgrin eich hun.
room-not-saved = Nid yw popeth ar y bwrdd wedi'i gadw eto. Mae Esc ddwywaith eto yn gadael beth bynnag.
room-draft = Wedi'i gadw fel drafft. Enter i fynd ymlaen ag ef.
room-nothing = Nid oes dim mwy i'w ddadwneud na'i ailwneud.
room-paused = wedi oedi
room-step-of = Cam { $step } o { $steps }
room-minutes =
    { $minutes ->
        [one] { $minutes } funud
        [two] { $minutes } funud
       *[other] { $minutes } munud
    }
room-time-left =
    { $minutes ->
        [one] { $minutes } funud ar ôl
        [two] { $minutes } funud ar ôl
       *[other] { $minutes } munud ar ôl
    }
room-time-last = llai na munud ar ôl
room-time-up = mae'r amser ar ben
room-time-over =
    { $minutes ->
        [one] { $minutes } funud dros yr amser
        [two] { $minutes } funud dros yr amser
       *[other] { $minutes } munud dros yr amser
    }
room-all-on-time = ar amser
room-all-behind =
    { $minutes ->
        [one] { $minutes } funud ar ei hôl hi
        [two] { $minutes } funud ar ei hôl hi
       *[other] { $minutes } munud ar ei hôl hi
    }
room-all-ahead =
    { $minutes ->
        [one] { $minutes } funud mewn llaw
        [two] { $minutes } funud mewn llaw
       *[other] { $minutes } munud mewn llaw
    }
room-starts-in = ymhen { $minutes } mun
room-ask-more =
    { $parts ->
        [two] a { $parts } ran arall ohono
       *[other] a { $parts } rhan arall ohono
    }
room-words =
    { $words ->
        [two] { $words } air o { $most }
       *[other] { $words } gair o { $most }
    }
room-words-over = Geiriau: { $words }; gormod: { $over }
room-look-again = Edrychwch eto yma.
room-waited = Tra oeddech yn cyflwyno
room-hint-words = ? bysellau
room-earlier = Bwrdd heddiw
room-earlier-one =
    Parhau ag ef: { $points ->
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    }, { $asks ->
        [two] { $asks } gais
        [few] { $asks } chais
        [many] { $asks } chais
       *[other] { $asks } cais
    }
room-earlier-of =
    Parhau â bwrdd { $nth }: { $points ->
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    }, { $asks ->
        [two] { $asks } gais
        [few] { $asks } chais
        [many] { $asks } chais
       *[other] { $asks } cais
    }
room-earlier-new = Bwrdd newydd, i grŵp arall
room-hint-earlier = Enter dechrau · Esc cau
room-hint-cover = Enter dechrau · ? bysellau
room-hint-choose = Enter dewis · ? bysellau
room-hint-tick = Enter ticio · ? bysellau
room-hint-ask = Enter ysgrifennu · ? bysellau
room-hint-board = Enter ysgrifennu · 1-9 dotiau · ? bysellau
room-hint-steps = Rhif neu Enter: mynd yno · Esc cau
room-hint-keys = mae unrhyw fysell yn cau
room-hint-typing = Enter ei roi yno · Esc stopio

ask-part-task = Un dasg
ask-part-when = Dyddiad
ask-part-where = Lle
ask-part-length = Pa mor hir
ask-part-preparation = Paratoi
ask-part-support = Cymorth
ask-part-exit = Y ffordd allan
ask-part-short = Mewn 40 gair

check-planning = Cynllunio a thrwyddedu: a allai fod yn rhaid iddynt benderfynu arno?
check-scrutiny = Craffu: a fyddent yn ei wirio ac yn ei arwain ar yr un pryd?
check-interests = Buddiannau: a oes rhywbeth i'w ddatgan?
check-pre-election = Etholiadau: a oes un yn agos, ac ai cyhoeddusrwydd fyddai hyn?

shows-stages = y tri cham
shows-four-questions = y pedwar cwestiwn
shows-practice = y cynghorwyr ymarfer
shows-roles = y cardiau rôl
shows-ask = y cais, i'w lunio
shows-checks = y pedwar gwiriad
shows-law = cyfraith a pholisi
shows-map = penawdau'r map
shows-people = pwy sydd yn yr ystafell
shows-board = y bwrdd

# Golwg y siaradwr.
notes-title = Golwg y siaradwr · byth ar y wal
notes-hint = ↑↓ darllen ymlaen · q cau
notes-waiting = Yn aros am yr ystafell: dechreuwch “commonground present”, neu pwyswch F5, ar y sgrin arall.
notes-ended = Mae'r ystafell ar gau. Mae'r golwg hwn yn aros am y nesaf.
notes-silent =
    { $minutes ->
        [one] Ni chlywyd dim o'r ystafell ers { $minutes } funud. Mae'r amser isod yn mynd ymlaen ar ei ben ei hun.
        [two] Ni chlywyd dim o'r ystafell ers { $minutes } funud. Mae'r amser isod yn mynd ymlaen ar ei ben ei hun.
       *[other] Ni chlywyd dim o'r ystafell ers { $minutes } munud. Mae'r amser isod yn mynd ymlaen ar ei ben ei hun.
    }
notes-no-agenda = Mae'r ystafell yn rhedeg agenda nad yw gan y golwg hwn.
notes-step = { $step } o { $steps }
notes-slide = Sleid { $slide } o { $slides }
notes-then = wedyn: { $heading }
notes-after = Y sleid olaf: mae’r ystafell yn ticio’r hyn a gaiff ei gadael. Wedyn, ar eich sgrin eich hun, mae “Taflen y gweithdy diwethaf” yn ei ysgrifennu, a “Gweithdai” yn mynd â phwyntiau i fenter.
notes-hard = Pan fydd hi’n anodd
notes-away = Mae'r wal yn dangos eich sgrin eich hun, nid yr ystafell. F5 yno i ddod â'r ystafell yn ôl; F9 i'w gorchuddio.
notes-blank = Mae'r wal yn wag.
notes-listen = Gwrandewch am:
notes-card = Cerdyn cudd:
notes-next = Nesaf
notes-taken = Hyd yma: { $time }
notes-to-cut =
    { $minutes ->
        [one] I orffen mewn pryd, rhaid cwtogi { $minutes } funud.
        [two] I orffen mewn pryd, rhaid cwtogi { $minutes } funud.
       *[other] I orffen mewn pryd, rhaid cwtogi { $minutes } munud.
    }
notes-may =
    { $minutes ->
        [one] nawr { $minutes } funud
        [two] nawr { $minutes } funud
       *[other] nawr { $minutes } munud
    }
notes-dominates = Un cynghorydd yn hawlio'r sgwrs: ysgrifennu, yna siarad; y gair cyntaf i drigolion.
notes-attacked = Ymosodir ar rywun: stopiwch, enwch y rheol, ewch i barau. Cadwch ffordd allan mewn cof.
notes-casework = Daw gwaith achos i'r golwg: diolchwch, ewch ag ef allan, cynigiwch y llwybr cywir. Nid ar fwrdd.
notes-disputed = Mae anghytuno am y gyfraith: gadewch hi, ewch â hi at y swyddog monitro, rhowch wybod yn ôl.
notes-pre-election = Cyfnod cyn etholiad: staff yn unig, neu gohirio; dim lluniau o aelodau, dim cyhoeddusrwydd.
notes-cancelled = Canslodd cynghorydd: defnyddiwch gerdyn ymarfer; peidiwch â dyfalu eu barn.
notes-cost = Costau: teithio, gofal a chyfieithu wedi'u cytuno cyn y gwahoddiad, trigolion yn gyntaf.

theme-projector-dark = taflunydd, tywyll
theme-projector-light = taflunydd, golau
theme-colour-blind = ar gyfer pob math o olwg lliw
said-no-colour-so = Mae'r dewisiadau'n rhoi lliw amhosibl i'r thema { $theme }: { $colour }. Mae'r thema fel y daeth.

# Ar ôl y gweithdy, ar ochr y swyddog.
workshops-none = Nid oes gweithdy wedi'i gynnal eto. Mae F5 yn cyflwyno i'r ystafell.
workshops-dots = Dotiau: { $dots }
workshops-point = Mae Enter yn rhoi'r pwynt hwn lle mae'n perthyn: sut mae'r fenter yn cael ei rhedeg, beth mae'n ei olygu yno, neu bryder cynghorydd. Gellir ei ddadwneud.
workshops-whole = Mae Enter yn ysgrifennu'r daflen: yr hyn a diciodd yr ystafell, a dim byd arall. Dilëwch y gweithdy ar ôl anfon y crynodeb.
workshops-took = { $step }: { $took } mun (cynlluniwyd { $planned })
said-workshop-gone = Mae'r gweithdy yn y bin.
said-no-place-for-point = Dewiswch fenter neu gynghorydd yn gyntaf: yno mae pwynt yn mynd.
point-where = I ble mae'r pwynt hwn yn mynd?
point-to-how-run = Sut mae'n cael ei rhedeg: { $name }
point-to-meaning = Beth mae'n ei olygu: { $name }
point-to-concern = Pryder: { $name }
point-choose-initiative = Dewiswch fenter yn gyntaf
point-not-ticked = Ni thiciodd yr ystafell y pwynt hwn: dywedwyd wrthi nad oes dim yn gadael heb iddi ddweud. Gofynnwch i'r rhai oedd yno yn gyntaf.
workshops-nth = bwrdd { $nth }
workshops-holds =
    { $points ->
        [two] { $points } bwynt
        [few] { $points } phwynt
        [many] { $points } phwynt
       *[other] { $points } pwynt
    }, { $asks ->
        [two] { $asks } gais
        [few] { $asks } chais
        [many] { $asks } chais
       *[other] { $asks } cais
    }
point-whose = yr ystafell, yn “{ $name }”
did-point = Pwynt wedi'i drosglwyddo
said-point = Mae'r pwynt yno nawr. { $place }. Mae dadwneud yn ei dynnu'n ôl.
room-pick = Pwy sy'n bresennol ac wedi cytuno i gael eu dangos? (eto i'w tynnu)
room-pick-more = Pwy arall? (✓ yn cael ei ddangos; dewis eto i dynnu)
room-agreed = Ar y wal, o flaen pawb
room-agreed-body = Byddai pawb yn darllen hyn, fel y cyhoeddwyd:
room-agreed-not = Dim plaid, dim manylion cyswllt, dim o’ch nodiadau. Dim ond cynghorwyr sy’n bresennol ac wedi cytuno a ddangosir.
answer-agreed = Yn bresennol, ac wedi cytuno
answer-not-agreed = Heb ei ddangos
said-in-room = Yn cael ei ddangos yn yr ystafell heddiw: { $name }
said-not-in-room = Heb ei ddangos mwyach: { $name }
handout-for = I bawb oedd yn yr ystafell: yr hyn a ddywedodd yr ystafell y caiff ei gadael
handout-day = { $date }
handout-where = { $council } · { $date }
handout-ask = Ymarfer: cais am rôl { $role }
handout-ask-any = Ymarfer: cais
handout-practice = Ysgrifennwyd yn y gweithdy ar gyfer { $name } ({ $post }), sydd wedi’i ddyfeisio. Ni ofynnwyd i neb, ac ni chytunwyd ar ddim.
handout-not-asked = Ysgrifennwyd yn y gweithdy. Ni ofynnwyd i neb, ac ni chytunwyd ar ddim.
handout-none = Ni thiciwyd dim i adael yr ystafell.
handout-dots = { $point } ({ $dots } dot)
out-workshop = Taflen gweithdy
cli-cmd-export-workshop = Taflen gweithdy: yr hyn a diciodd yr ystafell
cli-arg-workshop = Y gweithdy, yn ôl ei id

# Agendâu.
agenda-own = Un y man gwaith ei hun.
agenda-changed = Wedi’i newid yn y man gwaith hwn. Mae Dileu yn rhoi’r un gwreiddiol yn ôl.
agenda-ships = Fel y daeth. Cedwir newid yn y man gwaith hwn.
agenda-note = I'r hwylusydd:
did-agenda-new = Ychwanegwyd agenda
did-agenda = Newidiwyd yr agenda
said-agenda-ships = Daeth yr agenda hon gyda'r rhaglen: nid oes dim o'ch eiddo chi i'w ddileu.
said-agenda-gone = Mae eich agenda yn y bin.
form-agenda = Agenda
form-step = Cam o'r agenda
field-agenda-name = Enw
field-agenda-name-help = Beth yw ei henw
field-agenda-steps = Yn dechrau fel copi o
field-agenda-steps-help = Caiff y cyfan ei gopïo, i’w newid yma; mae hwnnw’n aros fel y mae
field-agenda-name-cy = Enw Cymraeg
field-agenda-name-cy-help = Lle mae'n wag, dangosir y Saesneg
field-agenda-whom = I bwy
field-agenda-whom-help = Un frawddeg; mae pawb yn yr ystafell yn ei darllen
field-agenda-whom-cy = I bwy, yn Gymraeg
field-agenda-whom-cy-help = Un frawddeg
field-agenda-take-away = I fynd adref
field-agenda-take-away-help = Yr hyn y mae pobl yn ei gael
field-agenda-take-away-cy = I fynd adref, yn Gymraeg
field-agenda-take-away-cy-help = Yr hyn y mae pobl yn ei gael
field-step-title = Teitl
field-step-title-help = Byr, ar gyfer llythrennau mawr
field-step-title-cy = Teitl Cymraeg
field-step-title-cy-help = Lle mae'n wag, dangosir y Saesneg
field-step-minutes = Munudau
field-step-minutes-help = Faint o amser mae'n ei gymryd
field-step-says = Yr hyn y mae'r ystafell yn ei ddarllen
field-step-says-help = Mae llinell yn baragraff; dim enwau
field-step-says-cy = Yr hyn y mae'r ystafell yn ei ddarllen, yn Gymraeg
field-step-says-cy-help = Mae llinell yn baragraff
field-step-prompts = Awgrymiadau
field-step-prompts-help = Teipiwch air o un, neu ei rif (mc01), a’i ddewis o’r rhestr. Ni ddangosir byth yr hyn sydd i feddwl amdano'n unig
field-step-headings = Penawdau'r bwrdd
field-step-headings-help = Teipiwch un, yna Enter; dim un yw'r teitl
field-step-headings-cy = Penawdau Cymraeg
field-step-headings-cy-help = Yn yr un drefn
field-step-note = I'r hwylusydd yn unig
field-step-note-help = Yng ngolwg y siaradwr, byth ar y wal
field-step-note-cy = Yr un peth yn Gymraeg
field-step-note-cy-help = Yng ngolwg y siaradwr
field-shows-stages = Dangos { shows-stages }
field-shows-stages-help = ← → i newid
field-shows-four-questions = Dangos { shows-four-questions }
field-shows-four-questions-help = ← → i newid
field-shows-practice = Dangos { shows-practice }
field-shows-practice-help = ← → i newid
field-shows-roles = Dangos { shows-roles }
field-shows-roles-help = ← → i newid
field-shows-ask = Dangos { shows-ask }
field-shows-ask-help = ← → i newid
field-shows-checks = Dangos { shows-checks }
field-shows-checks-help = ← → i newid
field-shows-law = Dangos { shows-law }
field-shows-law-help = ← → i newid
field-shows-map = Dangos { shows-map }
field-shows-map-help = ← → i newid
field-shows-people = Dangos { shows-people }
field-shows-people-help = Dim ond cynghorwyr sy’n bresennol ac wedi cytuno. ← → i newid
field-shows-board = Dangos { shows-board }
field-shows-board-help = ← → i newid

# A board that stands in memory alone.
room-unsaved = Nid yw bwrdd wedi'i gadw
room-unsaved-about = Nid yw'r ddisg yn ei dderbyn: { $names }. Rhoddwyd cynnig arall arni nawr. Tra bo'r rhaglen ar agor, yn y cof yn unig y mae: gwnewch le ar y ddisg, neu rhowch y ffolder yn ôl, a newidiwch rywbeth; yna caiff ei gadw. Os gadewch nawr, bydd yr hyn nad yw ar y ddisg wedi mynd.
answer-quit-unsaved = Gadael a’i golli
answer-stay = Aros
said-board-saved = Mae'r bwrdd wedi'i gadw nawr.
room-ended-badly = Ni ellid gorffen rhywbeth. Agorwch Common Ground ar eich sgrin eich hun i weld beth.
room-ended-unsaved = Tra oeddech yn cyflwyno, ni ellid cadw rhywbeth ac mae wedi mynd. Gall y sgrin hon fod ar y wal, felly ni ddywedir yma beth; mae “commonground check” yn dweud a yw'r ffeiliau'n iawn.
room-ended-kept = Tra oeddech yn cyflwyno, ni ellid cadw rhywbeth yn y man gwaith. Mae wedi’i gadw ar y cyfrifiadur hwn, a chaiff ei gynnig pan agorwch Common Ground nesaf ar eich sgrin eich hun.
room-ended-trouble = Tra oeddech yn cyflwyno, aeth rhywbeth o'i le. Gall y sgrin hon fod ar y wal, felly ni ddywedir yma beth; mae “commonground check” yn dweud a yw'r ffeiliau'n iawn.
said-board-kept = Mae’r bwrdd wedi’i gadw. Pwyswch { $key } a theipiwch “taflen” neu “gweithdai” i fynd ymlaen ag ef.
