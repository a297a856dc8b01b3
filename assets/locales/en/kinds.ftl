# Everything that is one of several.

none-chosen = (none)
all-councils = (all councils)

channel-in-person = in person
channel-call = a call
channel-online = online
channel-email = email
channel-message = message
channel-meeting = meeting
channel-workshop = workshop

stage-contact = making contact
stage-sense = making sense
stage-fit = finding the right fit

visibility-only-me = only me
visibility-my-team = my team may see it
visibility-councillor = the councillor may see it
visibility-anyone = anyone may see it

status-draft = draft
status-ready = ready
status-offered = offered
status-amended = amended
status-accepted = accepted
status-declined = declined
status-active = active
status-ended = ended
status-draft-what = back to writing
status-ready-what = a busy person could answer it on the spot
status-offered-what = it was put to the councillor
status-amended-what = it was changed after it was offered
status-accepted-what = the councillor said yes
status-declined-what = the councillor said no, in neutral words
status-active-what = it is being done
status-ended-what = it is over

nation-unknown = not known yet
nation-wales = Wales
nation-england = England
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland

landed-unknown = not known yet
landed-well = landed well
landed-evenly = neither warm nor cold
landed-badly = met with doubt

phase-idea = idea
phase-design = design
phase-delivery = delivery
phase-review = review
phase-ended = ended

post-kind-auto = work it out from the title
post-leader = leader
post-deputy-leader = deputy leader
post-cabinet = cabinet member
post-deputy-cabinet = deputy or assistant cabinet member
post-chair = committee chair
post-scrutiny = scrutiny chair
post-vice = vice-chair
post-champion = champion
post-mayor = mayor
post-elected-mayor = elected mayor
post-civic-mayor = civic mayor or chair of the council
post-deputy-mayor = deputy mayor
post-group-leader = group leader
post-co-opted = co-opted member
post-other = other

contact-email = Email
contact-phone = Phone
contact-mobile = Mobile
contact-post = Post
contact-page = Page
origin-published = it is published
origin-given = it was given to me: nobody else sees it

concern-raised = raised
concern-offered = offered
concern-under-way = under way
concern-reported = reported back

reached-not-yet = Not spoken to yet
reached-in-touch = In touch
reached-making-sense = Making sense
reached-proposed = Working on a role
reached-in-role = In a role

kind-workspace = settings
kind-about-me = about me
kind-councillor = councillor
kind-initiative = initiative
kind-conversation = conversation
kind-sense = sense map
kind-proposal = proposal
kind-officer = officer
kind-task = task
kind-meeting = meeting
kind-person = contact
kind-template = template

theme-dark = dark
theme-light = light
theme-sixteen = the terminal’s own colours

toggle-on = yes
toggle-off = no
