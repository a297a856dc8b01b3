# In the room: what is shown to everybody, the speaker's view, and what is said about workshops.

kind-workshop = workshop
kind-agenda = agenda

group-room = In the room
cmd-present = Present to the room
cmd-present-what = slides, timer and board for everybody; nothing private can get there
cmd-in-the-room = Who is in the room
cmd-in-the-room-what = councillors who are present and agreed to be shown, as published
cmd-workshops = Workshops
cmd-workshops-what = what was written on the board, and where it goes
cmd-export-workshop = Handout of the last workshop
cmd-export-workshop-what = what the room ticked, and nothing else
theme-unreadable = Your theme { $path }, line { $line }, cannot be read: { $why } The theme is as it ships.
theme-wrong = Your theme { $path } gives something that cannot be: { $what }. The theme is as it ships.
cmd-agendas = Agendas
cmd-agendas-what = the steps of a workshop, to read and to change
cmd-room-next = Next
cmd-room-next-what = the next slide, or the next step
cmd-room-back = Back
cmd-room-back-what = the slide before
cmd-room-blank = Blank
cmd-room-blank-what = nothing on the screen; again, and it is back
cmd-room-pause = Pause the time
cmd-room-pause-what = the time stops, or runs again
cmd-room-minute = A minute more
cmd-room-minute-what = for the step that is on
cmd-room-steps = Jump to a step
cmd-room-steps-what = the list of steps and when each starts
cmd-room-up = Up
cmd-room-up-what = one row up in a list
cmd-room-down = Down
cmd-room-down-what = one row down in a list
cmd-room-choose = Choose, write, tick
cmd-room-choose-what = chooses the row, writes on the board, ticks
cmd-room-board = The board
cmd-room-board-what = the board of this step, and back
cmd-room-dot = A dot
cmd-room-dot-what = for the selected point; 1 to 9 give one by number
cmd-room-undot = A dot less
cmd-room-undot-what = for the selected point
cmd-room-higher = Point up
cmd-room-higher-what = moves the selected point
cmd-room-lower = Point down
cmd-room-lower-what = moves the selected point
cmd-room-earlier = Under the heading before
cmd-room-earlier-what = moves the selected point
cmd-room-later = Under the next heading
cmd-room-later-what = moves the selected point
cmd-room-rewrite = Write a point anew
cmd-room-rewrite-what = the selected point
cmd-room-remove = Take a point off
cmd-room-remove-what = the selected point; undo brings it back
cmd-room-heading = A new heading
cmd-room-heading-what = on the board of this step
cmd-room-undo = Undo on the board
cmd-room-undo-what = what was last done there
cmd-room-redo = Do it again
cmd-room-redo-what = what was last undone there
cmd-room-keys = Keys of the room
cmd-room-keys-what = this list
cmd-room-leave = Leave
cmd-room-leave-what = Esc twice leaves the room

cli-cmd-present = Open straight in the room: what a workshop reads, and nothing private
cli-cmd-present-more = Esc twice leaves. --notes, in a second terminal on the same workspace, shows what comes next, what to listen for, the time and the facilitator’s notes; none of that is ever in the room.
cli-arg-notes = The speaker’s view beside a room that is on another screen

form-point = A point
form-board = A workshop’s board
form-point-under = A point under: { $heading }
field-point = Point
field-point-help = What the room said: a point, not a name
did-workshop = Workshop changed

# On the wall.
room-too-small = Too small: { $columns }×{ $rows }
room-ticks = What may leave the room?
room-ticks-none = Nothing was written down. Nothing leaves.
room-stages = Three stages
room-four-questions = Four questions
room-question-holds = Who holds the portfolio?
room-question-chairs = Who chairs the committee?
room-question-checks = Who scrutinises it?
room-question-ward = Who represents the streets it touches?
room-question-keen = And then: who is keen?
room-practice = Practice set
room-fiction = Fiction: an invented council, Dyffryn Arall. Nobody here exists.
room-roles = Four roles
room-role-time = Time: { $time }
room-role-first = First ask: { $ask }
room-ask = The ask
room-checks = Four checks
room-map = Our map
room-map-top = From the top: strategies, duties, promises
room-map-bottom = From the bottom: what people already do
room-map-meet = Where the two meet
room-map-them = What it can do for those who represent people
room-map-meaning = What we call it here, and how it is run
room-law = The law
room-law-source = { $citation }, { $sections }. Checked { $checked }.
room-not-advice = Not legal advice.
room-people = In the room
room-steps = Steps
room-cover = Choose an agenda
room-keys = The keys of the room
room-for-whom = For { $name }, { $post } (practice, invented)
room-for-nobody = For a practice councillor
room-type-point = A point, not a name:
room-type-heading = A new heading:
room-leaving = Esc again leaves the room, and the officer’s own screen comes next.
room-ending = Esc again leaves the room.
room-attention = Something is waiting on your own screen.
room-not-saved = Not everything on the board is saved yet. Esc twice again leaves all the same.
room-draft = Kept as a draft. Enter goes on with it.
room-nothing = There is nothing more to undo or redo.
room-paused = paused
room-step-of = Step { $step } of { $steps }
room-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
room-time-left =
    { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
room-time-last = less than a minute left
room-time-up = time is up
room-time-over =
    { $minutes ->
        [one] { $minutes } minute over
       *[other] { $minutes } minutes over
    }
room-all-on-time = on time
room-all-behind =
    { $minutes ->
        [one] { $minutes } minute behind
       *[other] { $minutes } minutes behind
    }
room-all-ahead =
    { $minutes ->
        [one] { $minutes } minute in hand
       *[other] { $minutes } minutes in hand
    }
room-starts-in = in { $minutes } min
room-ask-more =
    { $parts ->
        [one] and { $parts } more part of it
       *[other] and { $parts } more parts of it
    }
room-words =
    { $words ->
        [one] { $words } word of { $most }
       *[other] { $words } words of { $most }
    }
room-words-over = { $words } words: { $over } too many
room-look-again = Look again here.
room-waited = While you were presenting
room-hint-words = ? keys
room-earlier = Today’s board
room-earlier-one =
    Go on with it: { $points ->
        [one] { $points } point
       *[other] { $points } points
    }, { $asks ->
        [one] { $asks } ask
       *[other] { $asks } asks
    }
room-earlier-of =
    Go on with board { $nth }: { $points ->
        [one] { $points } point
       *[other] { $points } points
    }, { $asks ->
        [one] { $asks } ask
       *[other] { $asks } asks
    }
room-earlier-new = A new board, for another group
room-hint-earlier = Enter begins · Esc closes
room-hint-cover = Enter begins · ? keys
room-hint-choose = Enter chooses · ? keys
room-hint-tick = Enter ticks · ? keys
room-hint-ask = Enter writes · ? keys
room-hint-board = Enter writes · 1-9 dots · ? keys
room-hint-steps = Number or Enter goes there · Esc closes
room-hint-keys = any key closes
room-hint-typing = Enter puts it there · Esc stops

ask-part-task = One task
ask-part-when = Date
ask-part-where = Place
ask-part-length = How long
ask-part-preparation = Preparation
ask-part-support = Support
ask-part-exit = The way out
ask-part-short = In 40 words

check-planning = Planning and licensing: might they have to decide on it?
check-scrutiny = Scrutiny: would they check it and lead it at once?
check-interests = Interests: is there anything to declare?
check-pre-election = Elections: is one near, and would this be publicity?

shows-stages = the three stages
shows-four-questions = the four questions
shows-practice = practice councillors
shows-roles = the role cards
shows-ask = the ask, to build
shows-checks = the four checks
shows-law = law and policy
shows-map = the headings of the map
shows-people = who is in the room
shows-board = the board

# The speaker's view.
notes-title = Speaker’s view · never on the wall
notes-hint = ↑↓ read on · q closes
notes-waiting = Waiting for the room: start “commonground present”, or press F5, on the other screen.
notes-ended = The room is closed. This view waits for the next one.
notes-silent =
    { $minutes ->
        [one] Nothing heard from the room for { $minutes } minute. The time below goes on by itself.
       *[other] Nothing heard from the room for { $minutes } minutes. The time below goes on by itself.
    }
notes-no-agenda = The room runs an agenda that this view does not have.
notes-step = { $step } of { $steps }
notes-slide = Slide { $slide } of { $slides }
notes-then = then: { $heading }
notes-after = The last slide: the room ticks what may leave it. Afterwards, on your own screen, “Handout of the last workshop” writes it down, and “Workshops” takes points into an initiative.
notes-hard = When it gets difficult
notes-away = The wall shows your own screen, not the room. F5 there brings the room back; F9 covers it.
notes-blank = The wall is blank.
notes-listen = Listen for:
notes-card = Hidden card:
notes-next = Next
notes-taken = So far: { $time }
notes-to-cut =
    { $minutes ->
        [one] To end in time, { $minutes } minute has to go.
       *[other] To end in time, { $minutes } minutes have to go.
    }
notes-may =
    { $minutes ->
        [one] now { $minutes } minute
       *[other] now { $minutes } minutes
    }
notes-dominates = One councillor dominates: move to writing, then speaking; first word to residents.
notes-attacked = Somebody is attacked: stop, name the rule, go to pairs. Keep a way out in mind.
notes-casework = Casework comes up: thank them, take it outside, offer the proper route. Not on a board.
notes-disputed = The law is disputed: park it, take it to the monitoring officer, report back.
notes-pre-election = Pre-election period: staff only, or postpone; no photographs of members, no publicity.
notes-cancelled = A councillor cancelled: use a practice card; do not guess at their views.
notes-cost = Costs: travel, care and interpretation agreed before the invitation, residents first.

theme-projector-dark = projector, dark
theme-projector-light = projector, light
theme-colour-blind = for every kind of colour vision
said-no-colour-so = The preferences give the theme { $theme } a colour that cannot be: { $colour }. The theme is as it ships.

# After the workshop, on the officer's side.
workshops-none = No workshop has been held yet. F5 presents to the room.
workshops-dots = Dots: { $dots }
workshops-point = Enter puts this point where it goes: how the initiative is run, what it means there, or a councillor’s concern. It can be undone.
workshops-whole = Enter writes the handout: what the room ticked, and nothing else. Delete the workshop once the write-up is sent.
workshops-took = { $step }: { $took } min (planned { $planned })
said-workshop-gone = The workshop is in the trash.
said-no-place-for-point = Choose an initiative or a councillor first: that is where a point goes.
point-where = Where does this point go?
point-to-how-run = How it is run: { $name }
point-to-meaning = What it means: { $name }
point-to-concern = A concern: { $name }
point-choose-initiative = Choose an initiative first
point-not-ticked = The room did not tick this point: it was told that nothing leaves unless it says so. Ask those who were there first.
workshops-nth = board { $nth }
workshops-holds =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }, { $asks ->
        [one] { $asks } ask
       *[other] { $asks } asks
    }
point-whose = the room, at “{ $name }”
did-point = Point taken over
said-point = The point stands there now. { $place }. Undo takes it back.
room-pick = Who is present and agreed to be shown? (again to take off)
room-pick-more = Who else agreed? (✓ is shown; choose again to take off)
room-agreed = On the wall, before everybody
room-agreed-body = This would be read by everybody, as published:
room-agreed-not = No party, no contact details, nothing of your notes. Only councillors who are present and agreed are shown.
answer-agreed = Present, and agreed
answer-not-agreed = Not shown
said-in-room = Shown in the room today: { $name }
said-not-in-room = Not shown any more: { $name }
handout-for = For everybody who was in the room: what the room said may leave it
handout-day = { $date }
handout-where = { $council } · { $date }
handout-ask = Exercise: an ask for the role of { $role }
handout-ask-any = Exercise: an ask
handout-practice = Written in the workshop for { $name } ({ $post }), who is invented. Nobody has been asked, and nothing is agreed.
handout-not-asked = Written in the workshop. Nobody has been asked, and nothing is agreed.
handout-none = Nothing was ticked to leave the room.
handout-dots = { $dots ->
    [one] { $point } (1 dot)
   *[other] { $point } ({ $dots } dots)
}
out-workshop = Handout of a workshop
cli-cmd-export-workshop = The handout of a workshop: what the room ticked
cli-arg-workshop = The workshop, by its id

# Agendas.
agenda-own = The workspace’s own.
agenda-changed = Changed in this workspace. Delete puts back what ships.
agenda-ships = As it ships. A change is kept in this workspace.
agenda-note = For the facilitator:
did-agenda-new = Agenda added
did-agenda = Agenda changed
said-agenda-ships = This agenda ships with the program: nothing of your own to delete.
said-agenda-gone = Your agenda is in the trash.
form-agenda = An agenda
form-step = A step of the agenda
field-agenda-name = Name
field-agenda-name-help = What it is called
field-agenda-steps = Begins as a copy of
field-agenda-steps-help = All of it is copied, to change here; that one stays as it is
field-agenda-name-cy = Name in Welsh
field-agenda-name-cy-help = Where it is empty, the English is shown
field-agenda-whom = For whom
field-agenda-whom-help = One sentence; everybody in the room reads it
field-agenda-whom-cy = For whom, in Welsh
field-agenda-whom-cy-help = One sentence
field-agenda-take-away = Take away
field-agenda-take-away-help = What people leave with
field-agenda-take-away-cy = Take away, in Welsh
field-agenda-take-away-cy-help = What people leave with
field-step-title = Title
field-step-title-help = Short, for large letters
field-step-title-cy = Title in Welsh
field-step-title-cy-help = Where it is empty, the English is shown
field-step-minutes = Minutes
field-step-minutes-help = How long it takes
field-step-says = What the room reads
field-step-says-help = A line is a paragraph; no names
field-step-says-cy = What the room reads, in Welsh
field-step-says-cy-help = A line is a paragraph
field-step-prompts = Prompts
field-step-prompts-help = Type a word of one, or its number (mc01), and choose it from the list. What is only to be thought about is never shown
field-step-headings = Headings of the board
field-step-headings-help = Type one, then Enter; none is the title
field-step-headings-cy = Headings in Welsh
field-step-headings-cy-help = In the same order
field-step-note = For the facilitator alone
field-step-note-help = In the speaker’s view, never on the wall
field-step-note-cy = The same in Welsh
field-step-note-cy-help = In the speaker’s view
field-shows-stages = Shows { shows-stages }
field-shows-stages-help = ← → to change
field-shows-four-questions = Shows { shows-four-questions }
field-shows-four-questions-help = ← → to change
field-shows-practice = Shows { shows-practice }
field-shows-practice-help = ← → to change
field-shows-roles = Shows { shows-roles }
field-shows-roles-help = ← → to change
field-shows-ask = Shows { shows-ask }
field-shows-ask-help = ← → to change
field-shows-checks = Shows { shows-checks }
field-shows-checks-help = ← → to change
field-shows-law = Shows { shows-law }
field-shows-law-help = ← → to change
field-shows-map = Shows { shows-map }
field-shows-map-help = ← → to change
field-shows-people = Shows { shows-people }
field-shows-people-help = Only councillors who are present and agreed. ← → to change
field-shows-board = Shows { shows-board }
field-shows-board-help = ← → to change

# A board that stands in memory alone.
room-unsaved = A board is not saved
room-unsaved-about = The disk does not take it: { $names }. It was tried again just now. As long as the program stays open it is in memory only: make room on the disk, or give the folder back, and change anything; then it is saved. If you quit now, what is not on the disk is gone.
answer-quit-unsaved = Quit and lose it
answer-stay = Stay
said-board-saved = The board is saved now.
room-ended-badly = Something could not be finished. Open Common Ground on your own screen to see what.
room-ended-unsaved = While you were presenting, something could not be saved and is gone. This screen may be on the wall, so it is not said here what; “commonground check” says whether the files are well.
room-ended-kept = While you were presenting, something could not be saved in the workspace. It is kept on this computer, and offered when you next open Common Ground on your own screen.
room-ended-trouble = While you were presenting, something went wrong. This screen may be on the wall, so it is not said here what; “commonground check” says whether the files are well.
said-board-kept = The board is kept. Press { $key } and type “handout” or “workshops” to go on with it.
