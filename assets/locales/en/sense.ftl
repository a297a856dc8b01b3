# Making sense together: notes, lifting, promises, the map.

card-kind-plain = A card
card-kind-law = Law or policy
card-kind-strategy = A strategy of the council’s
card-kind-promise = A promise of the council’s
card-kind-story = A story
card-kind-evidence = Evidence that it matters

lift-our-promise = A promise of ours
lift-their-promise = A promise of theirs
lift-follow-up = A follow-up
lift-question = A question to answer
lift-concern = A concern
lift-story = A story: what they already do
lift-top = A card from the top
lift-bottom = A card from the bottom: evidence
lift-mindset = Profile: mindset
lift-priority = Profile: a priority
lift-strength = Profile: a strength
lift-support-need = Profile: support they need
lift-common-ground = Profile: common ground
lift-pressure-council = Profile: pressure from the council
lift-pressure-party = Profile: pressure from the party
lift-pressure-community = Profile: pressure from the community

promise-open = open
promise-kept = kept
promise-not-kept = not kept
promise-dropped = given up, by agreement

field-card-kind = What it is
field-card-kind-help = ← and → choose.
field-story-idea = Who had the idea
field-story-idea-help = In a story: the person or group who thought of it.
field-story-work = Who did the work
field-story-work-help = In a story: the people who made it happen.
field-story-council = What the council brought
field-story-council-help = In a story: a room, money, a van, or nothing at all.
field-decided = What councillors decided
field-decided-help = What councillors helped decide in this, and which of them.

form-lift = Lift out of the note
field-lift-kind = What it is
field-lift-kind-help = Guessed from how the line begins; ← and → choose. The note stays as you typed it.
field-lift-text = The words
field-lift-text-help = As they are to stand in the profile, on the map or in the list.
field-lift-date = By when
field-lift-date-help = For a promise or a follow-up: 12/3, next Tue, in 2 weeks.
field-lift-who = Whom it concerns
field-lift-who-help = ← and → choose among those who were there.
field-lifted = Lifted
field-lifted-help = Done when you keep the note with Ctrl+S. Backspace takes the last one away.
wrong-lift-when = When is it to be? A follow-up needs a day, such as 12/3 or next Tue.
wrong-lift-nobody = Nobody is named in this conversation. Say who it was with first, or choose a promise, a follow-up or a question.
wrong-lift-no-initiative = A card needs an initiative to lie in. Say in the note which one it was about, or choose something else here.
did-lift = Lifted: { $into }
said-lift-waits = Lifted when you keep the note: { $into }
said-nothing-to-lift = Nothing to lift here. Go to a line of a note that says something.
ask-lift-body = The words stay in the note. What you chose and changed here would go.
pick-prompt = Put a prompt into the note
cmd-lift = Lift this line
cmd-lift-what = out of a note, into a promise, a concern, a story, a card, a question or the profile
cmd-lift-short = lift
cmd-put-prompt = Put a prompt into the note
cmd-put-prompt-what = a question to ask, as a line of its own
cmd-put-prompt-short = prompts
note-lifted = → { $into }

due-questions = Questions to answer
due-question = they asked
due-losing-touch = Losing touch
due-losing-weeks = { $weeks ->
    [one] { $weeks } week since { $date }
   *[other] { $weeks } weeks since { $date }
  }
due-stale = Concerns gone stale
due-stale-weeks = { $weeks ->
    [one] nothing moved for { $weeks } week
   *[other] nothing moved for { $weeks } weeks
  }
form-promise = A promise
field-promise-text = What was promised
field-promise-text-help = In the words it was promised in.
field-promise-by = Whose promise
field-promise-by-help = ← and → choose.
field-promise-due = By when
field-promise-due-help = 12/3, next Tue, in 2 weeks; empty where no day was named.
field-promise-state = How it stands
field-promise-state-help = ← and → choose: open, kept, not kept, given up by agreement.
form-put-off = Put off
field-put-off = Until when
field-put-off-help = 12/3, next Tue, in 3 weeks.
field-stale-weeks = Weeks until a concern is stale
field-stale-weeks-help = After how many weeks in which nothing moved a concern counts as gone stale.
field-phase-weeks = Weeks before a phase begins
field-phase-weeks-help = How many weeks before a phase begins it is said that no councillor is involved yet.
pick-put-off = Put off until
put-off-week = A week
put-off-fortnight = A fortnight
put-off-month = A month
put-off-day = Another day…
cmd-promise-not-kept = Promise not kept
cmd-promise-not-kept-what = marks the promise that is selected
cmd-put-off = Put off
cmd-put-off-what = a follow-up, a promise or somebody one is losing touch with: a week, a month, a day
did-promise = Promise changed
did-answered = Question answered
did-put-off = Put off
said-promise-kept = Promise kept. { $key } takes it back.
said-promise-not-kept = Marked as not kept. { $key } takes it back.
said-question-answered = Question answered. { $key } takes it back.
said-put-off = Put off. { $key } takes it back.
said-no-promise = No promise is selected here.
said-nothing-to-put-off = Nothing that could be put off is selected here.
