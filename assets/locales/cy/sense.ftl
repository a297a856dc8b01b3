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
field-lift-kind-help = Dyfalwyd o ddechrau’r llinell; dewiswch â ← a →. Mae’r nodyn yn aros fel y’i teipiwyd.
field-lift-text = Y geiriau
field-lift-text-help = Fel y byddant yn sefyll yn y proffil, ar y map neu yn y rhestr.
field-lift-date = Erbyn pryd
field-lift-date-help = Ar gyfer addewid neu gam dilynol: 12/3, dydd Mawrth nesaf, ymhen 2 wythnos.
field-lift-who = Pwy sydd dan sylw
field-lift-who-help = Dewiswch â ← a → ymhlith y rhai oedd yno.
field-lifted = Wedi’u codi
field-lifted-help = Fe’i gwneir pan gadwch y nodyn â Ctrl+S. Mae Backspace yn tynnu’r olaf.
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
form-put-off = Gohirio
field-put-off = Tan pryd
field-put-off-help = 12/3, dydd Mawrth nesaf, ymhen 3 wythnos.
field-stale-weeks = Wythnosau nes bod pryder heb symud
field-stale-weeks-help = Ar ôl faint o wythnosau heb i ddim symud y mae pryder yn cael ei nodi.
field-phase-weeks = Wythnosau cyn i gyfnod ddechrau
field-phase-weeks-help = Faint o wythnosau cyn i gyfnod ddechrau y dywedir nad oes cynghorydd yn rhan ohono eto.
pick-put-off = Gohirio tan
put-off-week = Wythnos
put-off-fortnight = Pythefnos
put-off-month = Mis
put-off-day = Diwrnod arall…
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
