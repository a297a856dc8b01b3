# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Beth arall sydd gan fewnforiwr i’w ddweud.
exchange-refused-no-column = Nid oes colofn “{ $column }” yn { $file }. Ni newidiwyd dim. Dyma’r colofnau: { $columns }.
exchange-refused-nobody-elected = Nid yw { $file } yn dweud bod neb wedi’i ethol. Ni newidiwyd dim. Lawrlwythwch hi eto ar ôl cyhoeddi’r canlyniadau, neu defnyddiwch restr y cyngor ei hun o’i aelodau.
exchange-note-elected-absent = Nid yw’r ffeil yn dweud pwy a etholwyd. Dim ond y rhai a safodd heb wrthwynebiad a dderbyniwyd. Y lleill, na dderbyniwyd: { $count }.
exchange-note-result-open = Ymgeiswyr nad yw’r ffeil yn dweud a gawsant eu hethol: { $count }. Ni dderbyniwyd hwy.
exchange-note-other-elections = Rhesi am etholiadau eraill, nid rhai cyngor, na dderbyniwyd: { $count }.
exchange-note-by-election = { $ward }: etholwyd yn ddiweddarach, mewn isetholiad: { $count }. Nid yw’r ffeil yn dweud pwy a adawodd: edrychwch pwy sydd yno nawr.
exchange-part-page = Tudalen un aelod yw hon, felly nid yw’n dweud dim am neb arall.
exchange-part-few = Mae { $count } arni, a { $here } yn hysbys yma, felly mae’n edrych fel rhan o’r cyngor.
exchange-part-wards = Nid oes neb o gwbl ar gyfer eu ward, felly efallai nad yw’r ward honno yn y ffeil.

cli-import-lgsf = cynghorwyr gan y Local Government Scraper Framework
cli-import-candidates = ymgeiswyr gan Democracy Club; y rhai a etholwyd a dderbynnir
cli-import-member-index = tudalen a gadwyd, gydag aelodau cyngor
cli-import-member-page = tudalen un aelod, a gadwyd

# Pa ffeiliau.
import-no-pages = Nid oes tudalennau gwe wedi’u cadw na ffeiliau JSON am gynghorwyr yn y ffolder { $path }. Dewiswch ffeil, neu ffolder lle cadwyd tudalennau aelodau.
import-one-at-a-time = Mewnforiwch un rhestr ar y tro. Dim ond tudalennau aelodau unigol a all ddod gyda’i gilydd.
ask-import-pages = Mewnforio tudalennau aelodau? Nifer: { $count }
did-import = Mewnforiwyd { $file }
said-imported-unread = { $said } Colofnau na ddarllenwyd: { $names }.
said-imported-left = { $said } Wedi’u nodi fel rhai nad ydynt yn y swydd mwyach: { $count }.
said-imported-deleted = { $said } { $more ->
    [0] Dilëwyd { $name } ar ôl cymharu’r rhestr hon, felly ni newidiwyd y cofnod.
    [one] Dilëwyd { $name } ac un arall ar ôl cymharu’r rhestr hon, felly ni newidiwyd y cofnodion.
   *[other] Dilëwyd { $name } a { $more } arall ar ôl cymharu’r rhestr hon, felly ni newidiwyd y cofnodion.
} Mewnforiwch y rhestr eto i’w hychwanegu o’r newydd.
said-imported-undecided = { $said } Gallant fod yma eisoes, dan ward neu enw arall: { $count }. Mewnforiwch y ffeil eto i benderfynu.

# Sut y darllenir ffeil, cyn ei derbyn.
import-line-council = Cyngor: { $name }
import-line-forename-first = Enwau: enw cyntaf yn gyntaf
import-line-surname-first = Enwau: cyfenw yn gyntaf
import-line-columns = Colofnau a ddarllenir: { $count } o { $of }
import-names-forename-first = Enwau: enw cyntaf yn gyntaf. “{ $written }” yw { $forenames }, cyfenw { $surname }.
import-names-surname-first = Enwau: cyfenw yn gyntaf. “{ $written }” yw { $forenames }, cyfenw { $surname }.
import-line-nation = Gwlad: { $nation }
import-line-nation-open = Gwlad: anhysbys. Pwyswch Enter i ddewis.
import-nation-what = Ei chyfraith a’i pholisi hi sy’n dod gyntaf yn y gweithle hwn. Mae Enter yn symud i’r wlad nesaf. Gallwch ei newid yn nes ymlaen dan Y gweithle hwn.
import-nation-told = Gwlad y cyngor: { $nation }. Cyfraith a pholisi’r wlad honno sy’n dod gyntaf yn y gweithle hwn.
import-nation-open = Nid yw’r ffeil yn dweud ym mha wlad y mae’r cyngor. Nes i chi ddweud (yn y rhagolwg, gyda --nation, neu’n nes ymlaen dan Cyfraith a pholisi), ni fydd cyfraith yr un wlad yn dod gyntaf.
import-nation-differs = Gwlad { $council } yw { $nation }, ond mae’r gweithle hwn wedi’i osod i { $workspace }. Os yw hynny’n anghywir, newidiwch y wlad dan Y gweithle hwn.
import-order-what = Mae Enter yn eu darllen y ffordd arall. Cedwir hyn ar gyfer ffeil nesaf y cyngor hwn. Darllenir enwau â choma, neu â chyfenw mewn priflythrennau, yn ôl y marc hwnnw beth bynnag.
import-columns-what = Mae Enter yn dangos beth a gymerir o ba golofn, ac yn gadael ichi ei newid.
import-rename-what = Mae Enter yn gadael ichi roi enw arall ar y cyngor.
import-wards-now = Mae Enter yn rhestru’r codau gyda phwy sy’n cynrychioli’r ward, fel y gallwch roi enw ar bob un. Wedyn bydd yr enwau i’w gweld ym mhobman, a bydd ffeil nesaf y cyngor yn eu defnyddio.
import-wards-later = Ar ôl derbyn y ffeil, gofynnir ichi beth yw enwau’r wardiau hyn. Wedyn bydd yr enwau i’w gweld ym mhobman, a bydd ffeil nesaf y cyngor yn eu defnyddio.
import-left = Ddim yn y swydd mwyach: { $count }. Fe’u nodir felly a’u symud o’r ffordd, gan gadw popeth
help-import = Beth fyddai’r ffeil hon yn ei wneud. Ni newidir dim nes ichi bwyso Enter ar “Derbyn”. Oddi tano gwelir sut y darllenwyd y ffeil, ac yna bawb y mae’n ymwneud â nhw; mae Enter ar rywun nad yw yn y swydd mwyach yn eu gadael fel y maent. Mae / yn culhau’r rhestr, ac Esc yn mynd yn ôl.

import-columns-title = Pa golofn yn { $file } yw pa un?
import-columns-needed = Ni wyddys pa golofn sy’n cynnwys yr enwau. Dewiswch hi gydag Enter, ac yna’r lleill; nid yw hynny’n newid dim.
import-columns-done = Mae Enter ar golofn yn dweud beth sydd ynddi. Cedwir yr hyn a ddywedwch ar gyfer ffeil nesaf y cyngor hwn. Mae Esc yn mynd yn ôl at y rhestr.
import-column-cells = Yn y golofn hon
import-columns-so = Darllenwyd hyd yma
import-columns-none = Neb eto: ni chymerir enwau o unrhyw golofn.
help-import-columns = Colofnau’r ffeil. Mae Enter ar un yn dweud beth sydd ynddi; wrth ymyl y rhestr gwelir y bobl gyntaf fel y’u darllenir felly. Mae Esc yn mynd yn ôl.
pick-column = Beth sydd yn “{ $heading }”?
column-now = nawr: { $heading }
column-number = Colofn { $number }
column-left-out = wedi’i hepgor
column-name = enw
column-forename = enw cyntaf
column-surname = cyfenw
column-title = teitl o flaen yr enw
column-ward = ward
column-party = plaid
column-post = swydd
column-email = e-bost
column-phone = ffôn
column-mobile = ffôn symudol
column-page = tudalen we
column-council = cyngor
column-id = rhif aelod
column-term-from = yn y swydd ers
column-term-until = etholiad nesaf
column-surgery = cymhorthfa

# Y daith: pawb y mae ffeil yn ymwneud â nhw.
walk-left = Ddim yn y swydd mwyach · { $count }
walk-not-in-file = Ddim yn y ffeil hon · { $count }
walk-moved = Wedi symud ward · { $count }
walk-new = Newydd · { $count }
walk-back = Yn ôl yn y swydd · { $count }
walk-changed = Wedi dychwelyd, gyda newidiadau · { $count }
walk-same = Wedi dychwelyd · { $count }
walk-left-what = Yn y swydd yma, ac nid yn rhestr y cyngor mwyach. Pan dderbyniwch y ffeil, fe’u nodir fel rhai nad ydynt yn y swydd mwyach, a’u symud o’r ffordd. Mae Enter yn eu gadael fel y maent.
walk-left-stays = Yn y swydd yma, ac nid yn rhestr y cyngor mwyach. Dewisoch eu gadael fel y maent. Mae Enter yn eu nodi fel rhai nad ydynt yn y swydd mwyach wedi’r cyfan.
walk-stays = yn aros fel y mae
walk-not-in-file-what = Yn y swydd yma, ac nid yn y ffeil hon. Nid yw hynny o reidrwydd yn golygu eu bod wedi gadael: ni newidir dim amdanynt.
walk-moved-what = Ar y rhestr ar gyfer ward wahanol i’r un o’r blaen.
walk-new-what = Heb fod yn hysbys yma o’r blaen.
walk-back-what = Wedi gadael, ac ar y rhestr eto: yn ôl yn y swydd pan dderbyniwch y ffeil.
walk-changed-what = Yn y swydd fel o’r blaen.
walk-same-what = Yn y swydd fel o’r blaen; nid oes dim yn newid.
walk-changes = Beth sy’n newid
walk-open = Beth sydd heb ei gwblhau
walk-nothing-open = Nid oes dim heb ei gwblhau gyda nhw.
walk-open-count = heb ei gwblhau: { $count }
walk-kept = Mae’r hyn a ysgrifennoch yn aros fel y mae.
walk-nothing = dim
walk-ward-moved = Ward: o { $from } i { $to }
walk-ward = Ward: { $to } (cynt: { $from })
walk-name = Enw: { $to } (cynt: { $from })
walk-party = Plaid: { $to } (cynt: { $from })
walk-post-begins = Swydd newydd: { $what }
walk-post-ends = Swydd wedi dod i ben: { $what }
walk-contact-begins = Manylion cyswllt newydd: { $what }
walk-contact-ends = Manylion cyswllt wedi mynd: { $what }
walk-term-until = Tymor hyd at { $date }
walk-term-from = Tymor ers { $date }
walk-term-gone = Ni roddir tymor mwyach
walk-surgeries = Mae’r cymorthfeydd yn wahanol
walk-open-post = Swydd: { $title }
walk-open-promise-ours = Addawsom ni: { $what }
walk-open-promise-theirs = Addawsant hwy: { $what }
walk-open-follow-up = I’w ddilyn i fyny ar { $date }: { $what }
walk-open-task = I’w wneud: { $what }
walk-open-proposal = Cynnig ({ $status }): { $what }
walk-open-proposal-in = Cynnig ({ $status }) ar gyfer { $initiative }: { $what }

# Rhywun o’r un enw mewn ward arall.
walk-maybe = Ai’r un person yw hwn? · { $count }
maybe-then = Y ward o’r blaen:
maybe-now = Y ward nawr:
maybe-ask = Ai’r un person yw hwn?
maybe-ask-body = Mae rhywun o’r enw hwn yn y ffeil mewn ward arall, heb rif i’w hadnabod. Dim ond chi all ddweud a ydynt wedi symud.
maybe-what = Mae rhywun o’r enw hwn yn y ffeil mewn ward arall. Nid ysgrifennir dim ar eu cyfer cyn ichi ddweud ai’r un person ydynt: mae Enter yn gofyn.
maybe-same-what = Yr un person, meddech chi: pan dderbyniwch y ffeil, diweddarir y ward. Mae Enter yn gofyn eto.
maybe-new-what = Rhywun arall, meddech chi: pan dderbyniwch y ffeil, ychwanegir cynghorydd newydd, ac nid yw’r un yma yn y ffeil. Mae Enter yn gofyn eto.
maybe-here = Yma:
maybe-in-file = Yn y ffeil:
maybe-ask-name-body = Dim ond chi all ddweud ai un person dan enw arall yw hwn. Os felly, mae popeth a ysgrifennoch yn aros gyda nhw a chedwir yr hen enw.
maybe-name-what = Mae rhywun newydd yn y ffeil a all fod yr un person dan enw arall. Nid ysgrifennir dim ar gyfer yr un ohonynt cyn ichi ddweud: mae Enter yn gofyn.
maybe-same-name-what = Yr un person, meddech chi: pan dderbyniwch y ffeil, diweddarir eu cofnod, a chedwir yr hen enw. Mae Enter yn gofyn eto.
walk-maybe-name = Yn y ffeil fel { $name }? { $why }
maybe-is-same = yr un person
maybe-is-new = rhywun arall
answer-same-person = Ie: y ward fydd { $wards }
answer-new-person = Nage: cynghorydd newydd o’r un enw
answer-same-name = Ie: { $name } fydd yr enw
answer-other-person = Nage: mae { $name } yn rhywun newydd
answer-decide-later = Yn nes ymlaen: nid ysgrifennir dim ar eu cyfer
import-maybe-moved = Gallant fod yma eisoes, dan ward neu enw arall: { $count } (penderfynwch isod)

# Wardiau a ysgrifennwyd fel codau.
cmd-name-wards = Enwi’r wardiau
cmd-name-wards-what = rhoi enwau ar wardiau a ysgrifennwyd fel codau
form-ward-names = Beth yw enwau’r wardiau hyn? ({ $council })
field-ward-name = Ward
field-ward-name-help = Enw’r ward. Wrth ymyl y cod mae pwy sy’n ei chynrychioli. Gadewch yn wag yr hyn na wyddoch; mae Ctrl+S yn cadw’r enwau.
did-ward-names = Enwyd y wardiau
said-no-coded-wards = Nid oes ward yma wedi’i hysgrifennu fel cod.
wards-unread-record = { $why } Nes y gellir ei darllen, byddai’n cadw’r codau. Ni enwyd yr un ward. Rhowch gynnig arall arni pan ellir ei darllen.
ask-ward-names = Wardiau heb enwau
ask-ward-names-body = Gallwch ddweud nawr beth yw eu henwau; mae pwy sy’n eu cynrychioli wrth ymyl pob cod. Wedyn bydd yr enwau i’w gweld ym mhobman, a bydd ffeil nesaf y cyngor yn eu defnyddio. Yn nes ymlaen, mae’r gorchymyn “Enwi’r wardiau” yn gwneud yr un peth.
answer-name-wards = Dweud beth yw eu henwau
profile-ward-code = Cod yw’r ward, nid enw: dywedwch beth yw ei henw
overview-ward-codes = Wardiau a ysgrifennwyd fel cod: { $count }. Dywedwch beth yw eu henwau

# Ar y llinell orchymyn.
cli-import-columns = Colofnau a ddarllenwyd: { $columns }
cli-import-column = { $heading } ({ $holds })
cli-import-map = { $why } Dyma’r colofnau: { $columns }. Dywedwch pa un yw pa un gyda --map, er enghraifft --map name=COLUMN.
cli-walk-person = { $what }: { $name }
cli-walk-person-of = { $what }: { $name } ({ $wards })
cli-walk-more = {"    "}{ $what }
cli-walk-left = yma, ond nid yn y ffeil
cli-walk-not-in-file = yma, ond nid yn y ffeil hon, a all fod yn rhan
cli-walk-moved = wedi symud ward
cli-walk-new = newydd
cli-walk-back = yn ôl yn y swydd
cli-walk-changed = wedi dychwelyd, gyda newidiadau
cli-walk-maybe = efallai wedi symud ward
cli-walk-maybe-name = efallai yn y ffeil dan enw arall
cli-maybe-name-ask = Nid yw { $known } ({ $then }) yn y ffeil; mae { $name } ({ $now }) yn newydd. { $why } Ai’r un person yw hwn? (ie, nage: rhywun newydd, Enter: yn nes ymlaen)
cli-maybe-ask = { $name }: y ward o’r blaen { $then }, y ward nawr { $now }. Ai’r un person yw hwn? (ie, nage: rhywun newydd, Enter: yn nes ymlaen)
cli-import-deleted = { $more ->
    [0] Dilëwyd { $name } wrth fewnforio’r rhestr, felly ni newidiwyd y cofnod.
    [one] Dilëwyd { $name } ac un arall wrth fewnforio’r rhestr, felly ni newidiwyd y cofnodion.
   *[other] Dilëwyd { $name } a { $more } arall wrth fewnforio’r rhestr, felly ni newidiwyd y cofnodion.
} Mewnforiwch y rhestr eto i’w hychwanegu o’r newydd.
cli-import-maybe-undecided = Gallant fod yma eisoes, dan ward neu enw arall: { $count }. Nid ysgrifennwyd dim ar eu cyfer; mae mewnforio gyda --walk mewn terfynell yn gofyn ai’r un person ydynt.
cli-import-answered = Ysgrifennwyd yn ôl eich atebion, cofnodion: { $count }. Ni newidiwyd dim arall; mae mewnforio heb --walk yn cymryd y gweddill.
cli-arg-walk = Rhestru pawb y mae’n ymwneud â nhw: pwy sy’n dychwelyd, wedi symud ward, yn newydd neu ddim yn y swydd mwyach; heb newid dim
cli-arg-walk-more = Wrth ymyl pob un nad yw yn y ffeil mae’r hyn sydd heb ei gwblhau gyda nhw. Lle gall rhywun fod yma eisoes dan ward neu enw arall, gofynnir yn y derfynell ai’r un person yw; dim ond yr hyn a atebir yno a ysgrifennir.
cli-arg-mark_left = Nodi bod y rhai nad ydynt yn y swydd mwyach wedi gadael; heb hyn, dim ond adrodd amdanynt a wneir
cli-arg-mark_left-more = Ni ddileir neb, ac ni newidir dim a ysgrifennwyd amdanynt.
cli-arg-maps = Beth sydd mewn colofn o dabl: name=COLUMN, ward=COLUMN ac yn y blaen, yn ôl ei phennawd neu ei rhif
cli-arg-maps-more = Gellir ei roi sawl gwaith. Enwau: name, forename, surname, title, ward, party, post, email, phone, mobile, page, council, id, term-from, term-until, surgery, ignore. Fe’i cedwir ar gyfer tabl nesaf y cyngor.
cli-arg-names = Ym mha drefn y mae enwau, lle darllenwyd y ffeil yn anghywir
cli-arg-nation = Cenedl man gwaith newydd, os nad yw enw neu restr y cyngor yn ei dangos
