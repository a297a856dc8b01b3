# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Hysbysiadau, cwestiynau ac atebion.

said-done = { $what }
said-nothing-changed = Ni newidiwyd dim.
said-undone = Dadwnaed: { $what }
said-redone = Ail-wnaed: { $what }
said-import-read-stopped = Stopiwyd y darllen. Ni newidiwyd dim.
said-replay-stopped = Stopiwyd cyn i ddim newid: { $what }
said-load-stopped = Stopiwyd darllen. Ni newidiwyd dim.
said-too-late-to-stop = Roedd yn rhy hwyr i stopio. { $said }
said-close-first = Mae hynny’n digwydd ar y sgrin y tu ôl. Caewch hon yn gyntaf, gydag Esc.
said-not-here = Nid oes dim yma ar gyfer y gorchymyn hwnnw.
said-unanswered = Pwyswch Esc cyn teipio. { $message }
said-nothing-to-undo = Nid oes dim i’w ddadwneud.
said-nothing-to-redo = Nid oes dim i’w ail-wneud.
said-nothing-to-add = Nid oes dim i ychwanegu ato yma. Mewn proffil, dewiswch adran yn gyntaf.
said-nothing-to-edit = Nid oes dim i’w olygu yma.
said-nothing-to-delete = Nid oes dim i’w ddileu yma.
said-nothing-to-move = Nid oes dim i’w symud yma.
said-nothing-to-copy = Nid oes dim yma y ceir ei gopïo.
said-copied = Pasiwyd i’ch terfynell i’w copïo: manylion cyhoeddedig yn unig.
said-not-copied = Ni allwn gopïo oddi yma ({ $why }). Dewiswch y testun gyda Shift a’r llygoden, a’i gopïo fel y gwnewch fel arall yn eich terfynell.
said-no-paste-note = Dim ond mewn maes testun y gallwch ludo. Pwyswch { $key } i ddechrau nodyn, yna gludwch eto.
said-no-paste = Dim ond mewn maes testun y gallwch ludo.
said-keys-at-once = Daeth y bysellau hynny i gyd ar unwaith, fel wrth ludo, felly ni wnaethant ddim. Pwyswch nhw eto, fesul un.
said-deleted = Symudwyd i’r sbwriel. Mae { $key } yn ei adfer.
said-deleted-item = Tynnwyd. Mae { $key } yn ei adfer.
said-initiative = Menter: { $name }
said-councillor = Dewiswyd: { $name }
said-theme = Thema: { $name }
said-no-colour = Mae lliwiau wedi’u diffodd (NO_COLOR).
said-no-drafts = Nid oes drafftiau.
said-kept-draft = Cadwyd fel drafft. Cewch hyd iddo o dan Drafftiau yn y gorchmynion.
said-in-memory = { $why } Yn y cof yn unig y mae’r hyn a deipiwch nes bydd disg yn ei dderbyn.
said-of-erased = Dilëwyd rhywun yn y testun hwn o’r gweithle, felly ni chedwir ef. Tynnwch nhw allan, neu copïwch y testun: tan hynny, yn y cof yn unig y mae.
said-kept-after-all = Mae’r hyn a deipioch wedi’i gadw nawr.
said-discarded = Symudwyd i’r sbwriel.
said-draft-unknown = Gwnaed y drafft hwn gan fersiwn arall o’r rhaglen. Mae’n dal yn y ffolder drafftiau.
said-draft-elsewhere = Mae’r drafft hwn ar agor mewn ffenestr arall hefyd. Cedwir yr hyn a deipiwch yma fel drafft ar wahân.
said-draft-lost-record = Nid yw’r hyn y mae’r drafft hwn yn perthyn iddo yma mwyach. Cadwyd y drafft: “{ $words }”
said-no-trash = Mae’r sbwriel yn wag.
said-no-versions = Nid oes fersiwn gynharach o hwn.
said-no-record = Dewiswch rywbeth yn gyntaf: cynghorydd, sgwrs, cynnig.
said-no-problems = Gellir darllen pob ffeil.
said-problems = Ffeiliau na ellir eu darllen: { $count }. Mae popeth arall yma. Dewiswch “Ffeiliau na ellir eu darllen” i weld mwy.
said-no-proposal = Dewiswch gynnig yn gyntaf.
said-no-follow-up = Nid oes cam dilynol agored yma.
said-follow-up-done = Cwblhawyd y cam dilynol.
said-not-quite-ready = Wedi’i nodi’n barod, er bod rhywbeth yn dal ar goll neu’n amwys: gweler y rhestr ar y dde.
said-put-back = Mae’r fersiwn gynharach yn ôl. Cadwyd yr un a oedd yma o’r blaen hefyd.
said-restored = Adferwyd o’r sbwriel.
said-still-reading = Wrthi’n darllen o hyd. Rhowch gynnig arall arni mewn eiliad.
said-preferences-not-kept = Nid oedd modd cadw eich dewisiadau.
said-broke = Aeth rhywbeth o’i le yn y rhaglen, ac efallai na wnaed yr hyn yr oedd yn ei wneud. Edrychwch, a rhowch gynnig arall arni.
said-imported = Mewnforiwyd. Ychwanegwyd: { $added }. Newidiwyd: { $changed }. Heb newid: { $unchanged }. Ddim yn y ffeil: { $missing }.

did-note = Cadwyd y nodyn
did-note-edit = Newidiwyd y nodyn
did-initiative = Sefydlwyd y fenter
did-initiative-edit = Newidiwyd y fenter
did-person = Ychwanegwyd y cynghorydd
did-person-edit = Newidiwyd y ffeithiau cyhoeddus
did-profile = Newidiwyd y proffil
did-card = Rhoddwyd cerdyn ar y map
did-meaning = Cadwyd yr ystyr
did-proposal = Ysgrifennwyd y cynnig
did-proposal-edit = Newidiwyd y cynnig
did-status = Symudwyd y cynnig ymlaen
did-about-me = Newidiwyd “Amdanaf i”
said-nation = Mae’r gweithle hwn wedi’i osod i { $nation }.
did-workspace = Newidiwyd y man gwaith
did-delete = Dilëwyd
did-delete-item = Tynnwyd
did-move-item = Symudwyd
did-follow-up = Cwblhawyd y cam dilynol
did-put-back = Adferwyd fersiwn gynharach

gone-deleted = Wedi’i ddileu tra oedd gennych ar agor
gone-names = { $more ->
    [0] { $name }
    [one] { $name } ac un cofnod arall
   *[other] { $name } a { $more } o gofnodion eraill
}
gone-deleted-in-trash = Ni chadwyd eich newid. Mae’r cofnod yn y bin: gallwch ei dynnu allan, ac ychwanegir eich newid ato.
gone-deleted-outside = Ni chadwyd eich newid. Cafodd y ffeil ei dileu gan raglen arall neu ar gyfrifiadur arall.
gone-deleted-draft = Nes i chi ddewis, cedwir yr hyn a deipioch fel drafft.
gone-left-deleted = Gadawyd wedi’i ddileu. Ni chadwyd eich newid.
gone-undo-deleted = Ni ellir dadwneud na gwneud hyn eto: dilëwyd gan rywun arall yn y cyfamser: { $name }. Ni newidiwyd dim.
gone-undo-erased = Ni ellir dadwneud na gwneud hyn eto: mae’n perthyn i rywun a ddilëwyd o’r gweithle hwn. Ni newidiwyd dim.
gone-workshop = Dilëwyd ffeil y gweithdy tra oedd yn cael ei ddangos. Fe’i cadwyd eto gyda phopeth ar y bwrdd.
gone-away = { $why } Gallwch barhau i edrych ar yr hyn a ddarllenwyd ddiwethaf.
gone-away-draft = { $why } Mae eich testun wedi’i gadw fel drafft ar y cyfrifiadur hwn. Caiff ei gadw yn y man gwaith pan ddaw’r ffolder yn ôl.
gone-away-form = { $why } Dim ond yn y ffurflen hon y mae eich testun, felly gadewch hi ar agor. Caiff ei gadw pan ddaw’r ffolder yn ôl.
gone-back = Mae ffolder y man gwaith yn ôl.
gone-back-saved = Mae ffolder y man gwaith yn ôl, ac mae’r hyn a oedd yn aros wedi’i gadw: { $what }
gone-back-finish = Mae ffolder y man gwaith yn ôl. Pwyswch Ctrl+S i gadw’r hyn rydych wedi’i deipio.
gone-missing = A gawsant eu dileu?
gone-missing-body = Os cawsant eu dileu, tynnir nhw oddi ar y sgrin a gallwch gadw eto. Os na, arhoswch nes iddynt ddod yn ôl: edrychwn amdanynt bob ychydig eiliadau.
gone-keeps-showing = Ni chedwir dim nes i’r ffeiliau ddod yn ôl.

ask-leave = Gadael y ffurflen hon?
ask-leave-body = Rydych wedi teipio rhywbeth.
ask-draft = Roedd rhywbeth ar ganol ei ysgrifennu
ask-draft-body = Roedd hwn yn cael ei ysgrifennu, ac nid yw wedi’i orffen.
ask-version = Fersiwn gynharach
ask-version-body = Dyma sut yr oedd. Ei hadfer? Cedwir y fersiwn bresennol hefyd.
ask-refused = Ni fewnforiwyd y ffeil hon
ask-import = Mewnforio { $file }?

answer-restore-and-save = Ei dynnu o’r bin a chadw fy newid
answer-save-again = Ei gadw eto
answer-leave-deleted = Ei adael wedi’i ddileu
answer-leave-deleted-draft = Ei adael wedi’i ddileu, a chadw fy newid fel drafft
answer-were-deleted = Cawsant eu dileu: tynnwch nhw oddi ar y sgrin
answer-keep-showing = Parhau i’w dangos
answer-keep-draft = Gadael, a’i gadw fel drafft
answer-discard = Gadael, a rhoi’r hyn a deipiais yn y sbwriel
answer-go-on = Parhau i ysgrifennu
answer-open-draft = Parhau i ysgrifennu
answer-discard-draft = Ei roi yn y sbwriel
answer-later = Yn nes ymlaen: mae’n aros o dan Drafftiau
answer-put-back = Adfer y fersiwn hon
answer-leave = Gadael popeth fel y mae
answer-close = Cau
answer-other-file = Dewis ffeil arall
answer-take = { $count ->
    [0] Derbyn: nid oes dim yn newid
   *[other] Derbyn. Cofnodion: { $count }
}
answer-name-council = Yn gyntaf, nodi enw’r cyngor
answer-sample = Edrych o gwmpas y cyngor enghreifftiol (dychmygol)
answer-import = Dechrau gyda rhestr eich cyngor eich hun
answer-empty = Dechrau’n wag, gyda menter
answer-look = Dim ond edrych

welcome-title = Croeso · Welcome
welcome-what = Mae Common Ground yn eich helpu i gynnwys cynghorwyr mewn cydgynhyrchu.
welcome-parts = Mae’n eich tywys drwy dair rhan o un sgwrs:
welcome-stage-1 = 1  Cysylltu: pwy i siarad â nhw gyntaf, a’r person
welcome-stage-2 = 2  Gwneud synnwyr gyda’n gilydd: beth mae’n ei olygu, a beth all ei wneud
welcome-stage-3 = 3  Dod o hyd i’r rôl iawn: un rôl, un cais penodol
welcome-files = Mae popeth a ysgrifennwch yn aros mewn ffeiliau plaen sy’n eiddo i chi, yn y ffolder hon:

problem-safe = Gadewir y ffeil fel y mae. Cywirwch hi mewn golygydd testun, neu adferwch fersiwn gynharach; mae popeth arall yn gweithio.

progress-import = Wrthi’n mewnforio { $file }
progress-read-import = Wrthi’n darllen { $file }
progress-read-imports = Wrthi’n darllen { $count } ffeil
progress-committed-undo = Ni ellir stopio hyn bellach. Gallwch ei ddadwneud wedyn.
progress-committed-redo = Ni ellir stopio hyn bellach. Gallwch ei ail-wneud wedyn.
progress-undo = Wrthi’n dadwneud: { $what }
progress-redo = Wrthi’n ail-wneud: { $what }
progress-load-profile = Wrthi’n darllen proffil { $name }. Mae’n fawr.
progress-load-note = Wrthi’n darllen nodyn hir
progress-stopping = Wrthi’n stopio…
progress-count = { $done } o { $of }

import-unnamed = Cyngor (nid yw’r ffeil yn dweud pa un)
import-added = Newydd: { $count }
import-changed = Wedi newid: { $count }
import-unchanged = Heb newid: { $count }
import-missing = Yma ond nid yn y ffeil: { $count } (adroddir amdanynt, ond ni chânt eu tynnu)
import-vacancies = Seddi gwag: { $count }
import-skipped = Rhesi a hepgorwyd: { $count }
import-skipped-row = rhes { $row }: { $reason }
import-more = a { $count } arall
import-only-public = Dim ond yr hyn y mae’r cyngor yn ei gyhoeddi a ddarllenir. Mae’r hyn a ysgrifennoch chi am unrhyw un yn aros fel y mae.
import-nothing-changed = Ni newidiwyd dim.
import-not-found = Nid oes ffeil o’r enw { $path }. Gwiriwch yr enw a’r ffolder.
import-not-allowed = Nid oes gennych ganiatâd i ddarllen y ffeil { $path }. Gofynnwch i’w pherchennog.
import-unreadable = Nid oedd modd darllen y ffeil { $path }.
import-unread-record = { $why } Nes y gellir ei darllen, gallai pwy bynnag sydd ynddi gael ei ychwanegu yr ail dro. Ni fewnforiwyd dim. Mewnforiwch eto pan ellir ei darllen.
import-no-file = Ffolder yw { $path }. Dewiswch y ffeil sydd ynddi.
import-stream = Pibell neu ddyfais yw { $path }, ac mae mewnforio’n darllen ffeil fwy nag unwaith. Cadwch hi fel ffeil yn gyntaf, yna mewnforiwch honno.
import-too-large = Mae { $path } yn rhy fawr i fod yn rhestr cyngor.

terminal-gone = Diflannodd y derfynell ({ $why }). { $typed }
terminal-broke = Stopiodd Common Ground oherwydd ei gamgymeriad ei hun. Y lle: { $place }. { $typed } Rhowch wybod am y lle, os gwelwch yn dda.
typed-nothing = Nid oedd dim yn cael ei deipio.
typed-kept = Mae’r hyn a deipioch wedi’i gadw, a chaiff ei gynnig y tro nesaf y byddwch yn dechrau.
typed-temporary = Dim ond i’r ffolder dros dro y gellid ysgrifennu’r hyn a deipioch: { $path }. Caiff ei gynnig y tro nesaf y byddwch yn dechrau, cyn belled na fydd y ffolder honno wedi’i gwagio.
typed-lost = Ni ellid ysgrifennu’r hyn a deipioch i unrhyw ddisg, ac mae wedi mynd.
typed-given-up = Mae’r hyn na ellid ei ysgrifennu i unrhyw ddisg wedi mynd, fel y dewisoch.
did-move = Symudwyd yn y drefn gysylltu
said-language = Iaith: Cymraeg
ask-unkept-body = Nid oes disg yn derbyn yr hyn a deipioch: yn y cof yn unig y mae. Os gadewch nawr, caiff ei golli. Parhewch i ysgrifennu (Esc) i’w gopïo (Ctrl+A, Ctrl+C), neu gwnewch le a phwyswch unrhyw fysell: yna rhoddir cynnig arall arni.
ask-unkept-erased-body = Dilëwyd rhywun yn y testun hwn o’r gweithle, felly ni chedwir ef. Yn y cof yn unig y mae, a chaiff ei golli os gadewch nawr. Parhewch i ysgrifennu (Esc) i dynnu’r person hwnnw allan a chadw, neu i gopïo’r testun (Ctrl+A, Ctrl+C).
ask-in-memory = Yn y cof yn unig y mae hwn
ask-in-memory-body = Nid oes disg yn derbyn yr hyn a deipioch; rhoddwyd cynnig arall arni nawr. Yn y cof yn unig y mae, a chaiff ei golli os gadewch. Arhoswch i’w gopïo, neu i wneud lle ar y ddisg.
ask-in-memory-erased-body = Dilëwyd rhywun yn y testun hwn o’r gweithle, felly ni chedwir ef. Yn y cof yn unig y mae, a chaiff ei golli os gadewch. Arhoswch i dynnu’r person hwnnw allan a chadw, neu i gopïo’r testun.
answer-lose = Gadael, a cholli’r hyn a deipiais
