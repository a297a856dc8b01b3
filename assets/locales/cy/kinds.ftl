# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Popeth sy’n un o nifer.

none-chosen = (dim)
all-councils = (pob cyngor)

channel-in-person = wyneb yn wyneb
channel-call = galwad
channel-online = ar-lein
channel-email = e-bost
channel-message = neges
channel-meeting = cyfarfod
channel-workshop = gweithdy

stage-contact = cysylltu
stage-sense = gwneud synnwyr
stage-fit = dod o hyd i’r rôl iawn

visibility-only-me = fi yn unig
visibility-my-team = caiff fy nhîm ei weld
visibility-councillor = caiff y cynghorydd ei weld
visibility-anyone = caiff unrhyw un ei weld

status-draft = drafft
status-ready = yn barod
status-offered = wedi’i gynnig
status-amended = wedi’i ddiwygio
status-accepted = wedi’i dderbyn
status-declined = wedi’i wrthod
status-active = ar waith
status-ended = wedi dod i ben
status-draft-what = yn ôl i’w ysgrifennu
status-ready-what = gallai person prysur ateb yn y fan a’r lle
status-offered-what = fe’i cyflwynwyd i’r cynghorydd
status-amended-what = fe’i newidiwyd ar ôl ei gynnig
status-accepted-what = cytunodd y cynghorydd
status-declined-what = gwrthododd y cynghorydd, mewn geiriau niwtral
status-active-what = mae’n cael ei wneud
status-ended-what = mae drosodd

nation-unknown = ddim yn hysbys eto
nation-wales = Cymru
nation-england = Lloegr
nation-scotland = Yr Alban
nation-northern-ireland = Gogledd Iwerddon

landed-unknown = ddim yn hysbys eto
landed-well = ymateb da
landed-evenly = nac yn gynnes nac yn oer
landed-badly = ymateb amheus

phase-idea = syniad
phase-design = dylunio
phase-delivery = cyflawni
phase-review = adolygu
phase-ended = wedi dod i ben

post-kind-auto = yn ôl teitl y swydd
post-leader = arweinydd
post-deputy-leader = dirprwy arweinydd
post-cabinet = aelod cabinet
post-deputy-cabinet = dirprwy aelod cabinet neu aelod cynorthwyol
post-chair = cadeirydd pwyllgor
post-scrutiny = cadeirydd craffu
post-vice = is-gadeirydd
post-champion = aelod eiriolwr
post-mayor = maer
post-elected-mayor = maer etholedig
post-civic-mayor = maer dinesig neu gadeirydd y cyngor
post-deputy-mayor = dirprwy faer
post-group-leader = arweinydd grŵp
post-co-opted = aelod cyfetholedig
post-other = arall

contact-email = E-bost
contact-phone = Ffôn
contact-mobile = Ffôn symudol
contact-post = Post
contact-page = Tudalen
origin-published = mae wedi’i gyhoeddi
origin-given = fe’i rhoddwyd i mi: nid oes neb arall yn ei weld

concern-raised = wedi’i godi
concern-offered = wedi’i gynnig
concern-under-way = ar waith
concern-reported = wedi adrodd yn ôl

reached-not-yet = Heb siarad eto
reached-in-touch = Mewn cysylltiad
reached-making-sense = Gwneud synnwyr
reached-proposed = Gweithio ar rôl
reached-in-role = Mewn rôl

kind-workspace = gosodiadau
kind-about-me = amdanaf i
kind-councillor = cynghorydd
kind-initiative = menter
kind-conversation = sgwrs
kind-sense = map gwneud synnwyr
kind-proposal = cynnig
kind-officer = swyddog
kind-task = tasg
kind-meeting = cyfarfod
kind-person = cyswllt
kind-template = templed

theme-dark = tywyll
theme-light = golau
theme-sixteen = lliwiau’r derfynell ei hun

# Mae pob maes o’r fath yn gofyn “ydy ef…?”: wedi’i gwblhau, yn y swydd, yn cyfrif yn erbyn.
toggle-on = ydy
toggle-off = nac ydy
