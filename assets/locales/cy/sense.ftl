# Making sense together: notes, lifting, promises, the map.

card-kind-plain = Cerdyn
card-kind-law = Cyfraith neu bolisi
card-kind-strategy = Strategaeth gan y cyngor
card-kind-promise = Addewid gan y cyngor
card-kind-story = Stori
card-kind-evidence = Tystiolaeth ei fod yn bwysig

lift-our-promise = Addewid gennym ni
lift-their-promise = Addewid ganddyn nhw
lift-follow-up = Cysylltu eto
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
