# The frame: title bar, places, panes.

app-name = Common Ground
title-with = with { $name }
title-invented = { $name } (invented)
title-read-only = read-only
title-away = folder can’t be reached: nothing is saved
title-reading = reading { $done } of { $of }
too-small = Too small to show anything.
    Make the window larger: { $columns }×{ $rows }.
    What is open stays open.

screen-overview = Overview
screen-contact = Making contact
screen-sense = Making sense
screen-fit = Finding the right fit

pane-initiatives = Initiatives
pane-due = What is due
pane-latest = Latest conversations
pane-people = Who to speak to first
pane-profile = Profile
pane-said = Said so far, and to ask
pane-talks = Conversations
pane-note = The note
pane-map = The sense map
pane-roles = Roles and proposals
pane-proposal = The proposal
pane-ready = Ready for a yes?

title-people = Who to speak to first · { $count }
title-people-some = Speak to first · { $shown } of { $count }
title-talks = Conversations with { $name }
title-role-card = The role

people-reading = Reading…
people-none = Nobody is here yet. Bring in your council’s own list, or write somebody down with a.
people-none-found = Nobody fits this filter. Esc clears it.

reason-holds = holds { $word }
reason-chair = chairs { $word }
reason-scrutiny = scrutinises { $word }
reason-vice = vice-chair for { $word }
reason-deputy = supports the cabinet on { $word }
reason-champion = champion for { $word }
reason-ward = represents { $ward }
reason-leader = leads the council; no cabinet member for { $themes } is listed
reason-elected-mayor = elected mayor, who leads the council; no cabinet member for { $themes } is listed
reason-near = holds { $word }; no cabinet member is listed for { $theme }
reason-near-scrutiny = scrutinises { $word }; no scrutiny chair is listed for { $theme }
reason-keen = { $text } ({ $source }, { $date })
reason-moved = moved by you: { $why }
reason-moved-plain = moved by you

gap-cabinet = No cabinet member is listed for { $themes }.
gap-scrutiny = No scrutiny chair is listed for { $themes }.
gap-scrutiny-only = No scrutiny chair is listed for { $themes }. { $name } ({ $post }) chairs the only scrutiny committee listed: ask them.
gap-no-posts = The council’s list says nothing about posts, so we can’t tell who is responsible for { $themes }.
gap-mayor = We can’t tell whether { $name } ({ $post }) is an elected mayor, who leads the council, or the civic mayor. Ask the council, then choose the kind of post in their profile.
gap-ward = No member is known for { $ward }.
gap-ward-part = { $ward }: { $asked } of { $of } members involved so far.
gap-one-group = All who are involved so far are of one group.

# The profile.

profile-nobody = Nobody is here yet. Press > to bring in your council’s list.
profile-choose = Choose a councillor in the list to see the person behind the title.
profile-reading = Reading…
profile-reading-large = Reading a large profile…
note-reading-large = Reading a long note…
profile-unreadable = Nothing in this file was changed. Put it right in a text editor, or bring back an earlier version.
profile-left = no longer in post
profile-left-since = no longer in post since { $date }
profile-on-hold = On hold since { $date }: { $reason }
profile-term = Term until { $date }
profile-no-post = No post known
profile-no-contact = No published contact known
profile-source = From { $source }, brought in { $date }
contact-given = given to you: never shown to others

section-facts = Public facts
section-posts = Posts
section-contacts = Contact
section-approach = How to approach
section-prefers = How they like to be reached
section-mindset = Point of view: mindset
section-priorities = Point of view: priorities
section-strengths = Strengths
section-support-needs = Support they need
section-common-ground = Common ground
section-pressure-council = Pressure from the council
section-pressure-party = Pressure from the party
section-pressure-community = Pressure from the community
section-already-does = What they already do
section-clues = Clues that they would care
section-concerns = What coproduction can do for them
section-top = From the top
section-bottom = From the bottom
section-meaning = What coproduction means here
section-how-run = How it is run

section-mindset-ask = How does this look from where they sit?
section-priorities-ask = What matters most to them?
section-strengths-ask = What are they good at? What do people go to them for?
section-support-needs-ask = What would make it easy to take part: dates, travel, a brief, a lift?
section-common-ground-ask = What do you two share: places, interests, causes?
section-pressure-council-ask = What is taking most of their time at the council?
section-pressure-party-ask = Only what they told you or what is published.
section-pressure-community-ask = What lands in their inbox most weeks?
section-already-does-ask = When did residents sort something out, and they helped it along?
section-clues-ask = What have you read or heard in public that connects to this?
section-top-ask = Which law, strategy or promise was talked about, and how did it land?
section-bottom-ask = What do people do already? Who had the idea, and who did the work?
section-concerns-ask = What presses on them? What could working together do about it?
section-meaning-ask = What does coproduction mean here, in whose words?
section-how-run-ask = How are things to be run, and who helped decide that?

approach-free = Freely
approach-direction = There is a direction to follow
approach-leave = Asked to be left alone
approach-free-why = Freely. Why not just start a conversation?
prefers-language = Language
prefers-channel = By
prefers-times = Times
prefers-ask = How do they like to be reached, and when?

basis-told = They told me
basis-published = It is published
basis-impression = My own impression
basis-told-on = (told me, { $date })
basis-impression-on = (my impression, { $date })
clue-for = for
clue-against = against

# What was said.

said-nobody = Choose a councillor to see what was said and what to ask.
said-so-far = Said so far
said-why-not = Nothing yet. Why not just start a conversation?
said-to-ask = To ask
follow-up-on = Follow up on { $date }: { $what }
follow-up-on-plain = Follow up on { $date }

talk-no-words = (no words yet)
talk-follow-up = follow up on { $date }
talk-follow-up-late = follow-up was due { $date }
talks-none = No conversation is written down yet. Press n to write the first.
note-none = Choose a conversation to read it, or press n to write one.
note-follow-up = Follow-up
note-promises = Promises
promise-ours = we promised
promise-theirs = they promised
promise-by = by { $date }

map-no-initiative = Choose an initiative (i) to fill its map.
map-no-councillor = Choose a councillor (c) to fill the map with them.
card-meets = ↔ meets

# Roles and proposals.

fit-roles = Roles, from hands-on to strategic
fit-proposals = Proposals
fit-proposals-to = Proposals to { $name }
fit-no-proposal = None yet. Choose a role above to propose it.
fit-new = Propose a role
fit-choose = Choose a councillor
fit-nothing = Choose a role or a proposal on the left.
fit-nobody = nobody yet
fit-history = How it came about
role-does = What they do
role-asks = Asks, with the time they take
role-support = Support they need
role-watch = To watch for
role-suits = It may suit somebody who
role-first-ask = A good first ask
ask-words = ({ $count } of { $most } words)

ready-none = Choose a proposal to see what it still needs.
ready-yes = Ready: a busy person could say yes on the spot.
ready-open = { $count ->
    [one] One part is still missing or vague.
   *[other] { $count } parts are still missing or vague.
}
ready-missing = missing
ready-optional = may be left open
vague-time = say it in minutes, hours or days
vague-long = { $words } words; at most { $most } can be answered on the spot
why-no-act = no act that anyone could see done: one verb and one thing, such as “chair one meeting”
why-soft-act = “{ $word }” could mean anything: what would they do that others could see?
why-two-asks = two asks in one (“{ $words } …”): keep one, and ask for the other later
why-no-day = no day yet: on which day, or by which day?
why-no-such-day = there is no such day: check the date
why-wrong-weekday = the weekday and the date differ: that date is { $date }
why-relative-day = whoever reads this later will take it for another day: write the date, { $date } if that is meant
why-no-time = no time: when do people meet?
why-no-count = no number and no rhythm: once, three times or monthly?
why-no-end = no end: until which day or event?
why-no-place = nobody could find this: which building or street, or online?
why-pending = “{ $word }”: they can’t say yes until this is settled
why-nobody = “{ $word }” is nobody in particular: give a name or a job
why-no-support = nothing definite: who helps, with what, for how long?
why-everybody = nobody in particular: which people or group, by name or number?
why-homework = this could be hours of work: how many pages, how many minutes?
why-thin-benefit = nothing they could point to: what would they have or know afterwards?

part-ask = What is asked
part-when = When
part-place = Where
part-how-long = How long
part-how-often = How often
part-until = Until when
part-preparation = Beforehand
part-they-get = What they get
part-support = Support
part-why-them = Why them
part-not-this = What it is not
part-first-step = First step
part-shared-with = Shared with
part-interests = Interests
part-review = Look at it again
part-successor = Who next

part-ask-ask = one verb, one thing
part-when-ask = which day, what time?
part-place-ask = which building, or online?
part-how-long-ask = minutes or hours each time?
part-how-often-ask = once, or how often?
part-until-ask = until which day or event?
part-preparation-ask = anything to read or do first?
part-they-get-ask = what is in it for them?
part-support-ask = whose help, how much of it, when?
part-why-them-ask = why this person and no other?
part-not-this-ask = what are they not asked for?
part-first-step-ask = what happens first, and when?
part-shared-with-ask = who from the community shares it?
part-interests-ask = have you asked about interests? Kept out of everything you hand on
part-review-ask = on which day?
part-successor-ask = who takes over if they leave?

# The overview.

overview-nobody = No record of a councillor being involved yet.
overview-no-initiative = No initiative yet. Press > or Enter to set one up.
overview-stages = Councillors, by how far they have come
overview-stages-in = Councillors in { $name }
overview-rest = { $count ->
    [one] One more councillor, not spoken to yet
   *[other] { $count } more councillors, not spoken to yet
}
overview-rest-in = { $count ->
    [one] One more councillor, not spoken to about this yet
   *[other] { $count } more councillors, not spoken to about this yet
}
overview-gaps = What the list is missing
due-late = Late
due-coming = Coming up
due-follow-up = follow up
due-no-day = no day
promise-others = promised by someone else
said-tasks = To do
due-nothing = Nothing is due. What you have to do comes here: f adds something, and so do follow-ups and promises in your notes.
latest-nothing = Conversations come here as you write them down. Press n for the first.

# The next step.

next-reading = Reading your workspace…
next-import = Bring in your council’s own list of councillors
next-new-initiative = Set up your first initiative: what are councillors to be part of?
next-choose-initiative = Choose which initiative this is about
next-choose = Speak to { $name } first: choose them and look at why
next-choose-another = Choose a councillor
next-conversation = Start a conversation with { $name }, and write down what was said
next-follow-up = Follow up with { $name } ({ $date }): { $what }
next-follow-up-plain = Follow up with { $name } ({ $date })
next-sense = Make sense together with { $name }: put one thing on the map
next-propose = Propose one specific role to { $name }
next-fill = Say “{ $part }” in the proposal to { $name }
next-sharpen = Sharpen “{ $part }” in the proposal to { $name }
next-ready = Mark the proposal to { $name } as ready: everything is said
next-offer = Put the proposal to { $name }, and note that you did
next-answer = Note what { $name } answered
next-start = { $name } said yes: note when it has begun
next-keep-in-touch = Keep in touch with { $name }: write down how it goes
next-after-no = Choose who to speak to next: { $name } said no to this
next-after-end = Choose who to speak to next: the role with { $name } has ended
next-settle = { $count ->
    [one] Settle what is still open with { $name }
   *[other] Settle the { $count } things still open with { $name }
}
profile-surgery = Surgery: { $when }
said-why = Why speak to them
reached-unread = Spoken to, but what was written down cannot be read
said-unread = A conversation is there, and its file cannot be read: look at what is wrong
reached-elsewhere = Spoken to, but not about this yet
title-people-plain = Councillors, by name · { $count }
filter-nothing = Nothing fits this filter. Esc clears it.
