# What goes out of the program: letters, briefings, reports, lists.

# What there is.
out-letter = Letter
out-role = What the role involves
out-briefing = Briefing
out-report = Report
out-councillors = Councillors
out-conversations = Conversations
out-proposals = Proposals
out-clues = Clues
out-contacts = Contacts
out-calendar = Calendar

# For whom it is: said in everything that goes out.
out-for-me = For the officer who made it only. Not to be passed on.
out-for-me-named = For { $name } only. Not to be passed on.
out-for-councillor = For Councillor { $name }
out-for-a-councillor = For the councillor it concerns
out-for-councillors = For councillors: what is published, and no more
out-for-room = For everyone: what is published, and no more
out-nothing-for-them = Nothing of this is for them to see.

# Between words.
out-day = { $day }
out-colon = { ": " }
out-comma = { ", " }
out-semicolon = { "; " }
out-dash = { " – " }
out-space = { " " }
out-opens = (
out-closes = )

# The letter.
out-draft = DRAFT. This has not been put to anybody yet.
out-draft-again = DRAFT. An earlier version was put to the councillor on { $day }.
out-draft-put = DRAFT. An earlier version has been put to the councillor.
out-councillor = Councillor { $name }
out-dear-councillor = Dear Councillor { $name },
out-dear = Dear { $name },
out-dear-nobody = Dear Councillor,
out-letter-subject = { $initiative }: one thing to ask of you
out-letter-subject-bare = One thing to ask of you
out-letter-why = Why I thought of you
out-letter-purpose = What it aims for
out-letter-ask = What I am asking
out-letter-no-ask = (What is asked has not been written yet.)
out-when = When
out-where = Where
out-how-long = How long
out-how-often = How often
out-until = Until
out-beforehand = Beforehand
out-you-get = What you get
out-support = Support
out-beside-you = Beside you
out-is-not = What it is not
out-first-step = First step
# Behind words that leave the day open, like “next Thursday”.
out-in-full = ({ $when })
out-answer = Yes, no, or something smaller: each is a good answer. Please tell me which, in whatever way suits you.
out-answer-at = Yes, no, or something smaller: each is a good answer. You can reach me at { $contact }.
out-sincerely = Yours sincerely,
out-regards = With kind regards,
out-sign-here = ______________________________
out-not-in-letter = For you alone, and no part of the letter
out-not-in-role = For you alone, and no part of the description
out-interests = Interests
out-review = Look at it again
out-who-next = Who next
out-note-write-welsh = They prefer Welsh, and what is asked is written in English: so the letter is in English. Write the lines of the proposal in Welsh, and the letter follows.
out-note-no-name = “About me” has no name yet, so nobody stands under the letter: there is a line to sign on paper. Fill in “About me”, and your name stands there.
out-note-purpose = What the initiative is for is written in another language than the letter, and was left out of it. Say it in your own words if they need it.
out-note-write-english = They prefer English, and what is asked is written in Welsh: so the letter is in Welsh. Write the lines of the proposal in English, and the letter follows.

out-note-ward-codes = { $count ->
    [one] One ward stands as a code, and so it goes out. To give it its name, use the command “Name the wards” in the program.
   *[other] { $count } wards stand as codes, and so they go out. To give them their names, use the command “Name the wards” in the program.
}
out-note-clash-day = This asks for something in public on { $day }. That is in the pre-election period ({ $from } to { $until }). Choose a day from { $after }, or ask for something in private.
out-note-clash-across = Part of what this asks is in public during the pre-election period ({ $from } to { $until }). Say in the letter that the public part stops for those weeks.
out-note-clash-may-cross = This has no end day, so it may be in public during the pre-election period ({ $from } to { $until }). Say in the letter that the public part stops for those weeks.
out-note-clash-unknown = This asks for something in public, and it is a pre-election period until { $until }. We could not read a day for it. Hold it back until then, or ask for something in private.
out-note-no-workspace = { $why } This was made without it: councils are not named, and whether an election holds an ask back cannot be told.

# What the role involves.
out-role-ask = What is asked
out-role-does = What somebody in this role does
out-role-time = Time
out-role-questions = Questions, and an answer

# The briefing.
out-briefing-title = Before speaking to { $name }
out-briefing-title-room = { $name }: what is published
out-briefing-title-theirs = { $name }: what we share and what is open
out-leave-alone = Asked to be left alone, { $day }
out-direction = A direction says how to approach them, { $day }
out-wards = Wards
out-reach = To reach them
out-reach-you = To reach you
out-given = given in confidence
out-prefers = They prefer
out-surgeries = Surgeries
out-source = Source
out-last-said = What was last said
out-nothing-said = No conversation to show yet.
out-talk = { $day }, { $channel }
out-we-promised = What we promised
out-they-promised = What they promised
out-you-promised = What you promised
out-follow-ups = To get in touch again
out-to-do = To do
out-late-since = LATE since { $day }
out-due-by = By { $day }
out-open = What is open
out-they-carry = What they carry
out-we-share = What we share
out-point-of-view = Point of view
out-strengths = Strengths
out-needs = Support they need
out-already = What they already do
out-needs-you = Support you need
out-already-you = What you already do
out-told = (told me, { $day })
out-impression = (my impression, { $day })
out-ask-next = What to ask next

# The report.
out-report-title = Report: { $initiative }
out-report-made = As it stands on { $day }.
out-themes = Themes
out-communities = Communities
out-people = People
out-when-heading = When
out-began = began { $day }
out-begins = begins { $day }
out-involved-by-then =
    { $count ->
        [0] no record of a councillor being involved by then
        [one] one councillor was involved by then
       *[other] { $count } councillors were involved by then
    }
out-first-involved = A councillor was first involved on { $day }: { $how }.
out-first-involved-undated = A councillor is involved: { $how }. No day is recorded.
out-helped-decide = helped decide, { $day }
out-attended = attended a workshop, { $day }
out-noted = noted as involved, { $day }
out-involved = Who was involved
out-spoken =
    { $count ->
        [one] one conversation, { $first }
       *[other] { $count } conversations, from { $first } to { $last }
    }
out-spoken-on =
    { $count ->
        [one] one conversation, on { $first }
       *[other] { $count } conversations, on { $first }
    }
out-means-here = What coproduction means here
out-how-run = How it is run
out-decided = What councillors helped decide
out-kept = kept
out-kept-us = Promises we kept: { $kept } of { $all } due
out-proposals-draft = Proposals still being written: { $count }
out-proposals-ready = Proposals ready to be put to a councillor: { $count }
out-proposals-offered = Proposals put to a councillor and waiting for an answer: { $count }
out-proposals-amended = Proposals changed after they were put, and waiting for an answer: { $count }
out-proposals-accepted = Proposals to which a councillor said yes: { $count }
out-proposals-declined = Proposals to which a councillor said no: { $count }
out-proposals-active = Proposals now being carried out: { $count }
out-proposals-ended = Proposals that have come to an end: { $count }
out-came-of-it = What came of it

# Lists.
out-col-for = For whom
out-col-id = Id
out-col-name = Name
out-col-council = Council
out-col-wards = Wards
out-col-party = Party
out-col-posts = Posts
out-col-email = Email
out-col-phone = Phone
out-col-surgeries = Surgeries
out-col-term = Term until
out-col-prefers = Prefers
out-col-last-spoken = Last spoken to
out-col-source = Source
out-col-source-date = Source dated
out-col-in-post = In post
out-col-not-published = Not published
out-in-post = yes
out-in-post-no-more = no
out-col-date = Date
out-col-channel = How
out-col-councillors = Councillors
out-col-councillor = Councillor
out-col-initiative = Initiative
out-col-stage = Stage
out-col-note = Note
out-col-we-promised = We promised
out-col-they-promised = They promised
out-col-follow-up-date = Follow up on
out-col-follow-up = Follow up
out-col-role = Role
out-col-status = Status
out-col-ask = Ask
out-col-they-get = What they get
out-col-why-them = Why them
out-col-shared-with = Shared with
out-col-clue = Clue
out-col-link = Link
out-col-quote = Quote
out-col-theme = Theme
out-col-counts = Counts
out-counts-for = for
out-counts-against = against

# Contacts and the calendar.
out-card-source = Published: { $source }, { $day }
out-calendar-title = Common Ground
out-event-follow-up = Get in touch again
out-event-to-do = To do
out-event-question = To find out
out-event-we-promised = We promised
out-event-they-promised = They promised
out-event-promised-you = Promised to you
out-event-you-promised = You promised
out-event-agreed = Agreed
out-event-offered = Offered, not yet agreed
out-event-first-step = First step
out-event-review = Look at the role again
out-event-from = From the conversation of { $day }, { $channel }

# What cannot be.
out-not-there = That is not there.
out-no-initiative = There is no initiative “{ $id }”.
out-not-in-that-form = It does not come in that form.
out-not-made = It could not be put together, and nothing was written. { $why }
out-not-written = { $path } could not be written, and what was there is unchanged. { $why }
out-no-folder = { $path } could not be written, because there is no such folder. Make the folder first, or name another.
out-is-folder = { $path } is a folder. Name a file in it.

# The command line.
cli-cmd-export = Write a letter, a briefing, a report, a list, contacts or a calendar
cli-cmd-export-more = Everything says for whom it is, and holds only what they may see. A file that is there is only written over with --force or a yes; where nobody can be asked it is left, with exit code 1.
cli-cmd-export-proposal = A proposal, as the letter to its councillor or as a description of the role
cli-cmd-export-proposal-more = A proposal can go out however it stands; one that is not ready is marked as a draft. The letter is in the language that its lines are written in, else in the one the councillor prefers.
cli-cmd-export-briefing = What to know before speaking to a councillor
cli-cmd-export-report = Who was involved in an initiative, when, in what role, and what came of it
cli-cmd-export-councillors = The councillors as a table
cli-cmd-export-conversations = The conversations as a table
cli-cmd-export-proposals = The proposals as a table
cli-cmd-export-clues = The clues as a table
cli-cmd-export-contacts = Published details for an address book
cli-cmd-export-contacts-more = With -o DIR/ it is one file a person: some versions of Outlook read only the first card of a file.
cli-cmd-export-calendar = Follow-ups, promises and the days of proposals for a calendar
cli-arg-proposal = The proposal, by its id
cli-arg-shape = What to make of it: letter, or role
cli-arg-document_format = The form: md (Markdown), html (a page that prints on A4) or docx (Word). Without it, the one that the file’s name ends in, else md.
cli-arg-councillor = The councillor, by id or name
cli-arg-subject = The initiative, by id or name
cli-arg-for_councillor = Which councillor it is for, by id or name. Without it, --audience councillor gives what any councillor may see.
cli-arg-list_format = The form: csv (for Excel) or json (for programs). Without it, the one that the file’s name ends in, else csv.
cli-arg-contacts_format = The form: vcf
cli-arg-calendar_format = The form: ics
cli-arg-audience = For whom it is: me, councillor or room
cli-arg-audience-more = It decides what is left out. A letter, a role and contacts are for the councillor unless told otherwise; everything else is for you. For the room goes out only what is published.
cli-arg-output = The file to write, or a folder that ends in /. “-” is standard output, the usual place for text.
cli-arg-force = Write over a file that is there
cli-export-to-terminal = A Word document cannot be shown in a terminal. Name a file with -o FILE.docx.
cli-export-no-workspace = There is no workspace at { $path }. Nothing was written.
cli-export-nobody = There is nobody in it yet.
cli-export-empty = There is nothing in it yet.
cli-export-ending = A file that ends in .{ $ending } does not go with this, which comes as: { $forms }. Nothing was written. Name another file.
out-note-settled = This proposal is settled ({ $status }): look again before you send it.
out-note-past = The day that it names is past: { $day }
cli-export-nothing = There is nothing in it that they may see. What was written is empty but for its headings.
cli-export-written = Written: { $paths }. { $audience }
cli-export-over =
    { $count ->
        [one] { $paths } is there already. Write over it? Type y for yes:
       *[other] { $count } files are there already ({ $paths }). Write over them? Type y for yes:
    }
cli-export-left = Nothing was written: { $paths } stays as it was.
cli-export-there = { $paths } is there already, and there is no terminal to ask in. Nothing was written. Use --force to write over it, or name another file.
cli-export-two-audiences = --councillor says that it is for a councillor, and cannot go with --audience me or --audience room.
cli-export-no-proposal =
    { $count ->
        [0] There is no proposal “{ $words }”: there are no proposals yet.
       *[other] There is no proposal “{ $words }”. There are: { $names }.
    }
cli-export-several-proposals = “{ $words }” may be any of { $names }. Say which by id.

# In the program.
cmd-export = Export…
cmd-export-what = everything that can go out: choose what, see it, copy it or write it to a file
cmd-export-letter = Letter for the proposal
cmd-export-letter-what = the ask on one page, to sign: HTML, Word or Markdown
cmd-export-role = Description of the role
cmd-export-role-what = what the proposed role involves, on one page
cmd-briefing = Briefing
cmd-briefing-what = what to know before speaking to this councillor, on one screen
cmd-report = Report on the initiative
cmd-report-what = who was involved, when, in what role, and what came of it
cmd-export-contacts = Export contacts
cmd-export-contacts-what = published details for an address book (vCard)
cmd-export-calendar = Export the calendar
cmd-export-calendar-what = follow-ups, promises and days of proposals (iCalendar)
cmd-export-councillors = Export the councillors
cmd-export-councillors-what = as a table: CSV for Excel, or JSON
cmd-export-conversations = Export the conversations
cmd-export-conversations-what = as a table: CSV for Excel, or JSON
cmd-export-proposals = Export the proposals
cmd-export-proposals-what = as a table: CSV for Excel, or JSON
cmd-export-clues = Export the clues
cmd-export-clues-what = as a table: CSV for Excel, or JSON
out-pick = What is to go out?
out-preview = { $what } · { $audience }
out-whom = For whom
out-whom-me = you alone
out-whom-councillor = the councillor
out-whom-councillors = any councillor
out-whom-room = everyone in the room
out-form = In which form
out-form-markdown = Markdown
out-form-html = web page, prints on A4
out-form-docx = Word
out-form-text = text
out-form-csv = CSV, for Excel
out-form-json = JSON, for programs
out-form-vcf = vCard
out-form-ics = iCalendar
out-do = Then
out-write = write it to a file
out-copy = copy it as text
out-and-more =
    { $count ->
        [one] And one more, which the file holds.
       *[other] And { $count } more, which the file holds.
    }
out-copied = Passed to your terminal to copy: { $what }. { $audience }
out-written = Written: { $path }. { $audience }
out-file = the file
out-there-title = There is such a file
out-there = { $path } is there already. It stays as it is unless you say otherwise.
answer-out-other = Name another file
answer-out-over = Write over it
answer-out-leave = Leave it
out-no-proposal = There is no proposal here to put on paper. Choose one in stage 3, or write one first.
form-out-file = Write to a file: { $what }
field-out-path = File
field-out-path-help = Where it is to be. The ending says the form. Ctrl+S writes it; a file that is there is not written over without a question.
help-out = This is exactly what would go out. Choose on the left for whom it is and in which form; Enter writes it to a file, y copies it, Tab goes to the text. Whatever is not for them is not in it.
