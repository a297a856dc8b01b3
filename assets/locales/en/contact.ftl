# Making contact: reports, clues, who would enjoy this, the first message, themes.

kind-themes = themes
did-theme = Themes changed
did-theme-gone = Your words for a theme taken out
form-theme = Words for a theme
field-theme-name = Theme
field-theme-name-help = One that is known (housing, transport…) to add words to it; any other name makes a new theme
field-theme-words = Words for it
field-theme-words-help = As posts and reports here call it: type one, then Enter; another, then Enter
field-theme-welsh-words = Welsh words for it
field-theme-welsh-words-help = In their plain form, without mutation: type one, then Enter
field-theme-welsh-name = Its Welsh name
field-theme-welsh-name-help = For a new theme, where it has one

cmd-themes = Themes and their words
cmd-themes-what = add your council’s own words, and themes of your own
help-themes = The themes that posts and reports are matched with, and the words each goes by. e adds words that your council uses, a makes a theme of your own, d takes your own words out. Ours stay.
themes-title = Themes and their words
themes-head = A post meets a theme by any of its words. Add those your council uses.
themes-yours = + { $count ->
    [one] { $count } word of yours
   *[other] { $count } words of yours
}
themes-own-words = Yours
themes-english = English
themes-welsh = Welsh
themes-ours = These words come with the program and stay. Only your own can be taken out.

field-clue-place = Kind of place
field-clue-place-help = ← → to change
field-checked-by = Checked by
field-checked-by-help = Who looked at it a second time, where somebody did
clue-place-not-said = not said
clue-place-profile = profile page
clue-place-social = social media
clue-place-party = party site
clue-place-election = election material
clue-place-report = council report or minutes
clue-place-press = press
clue-place-heard = heard in person

fresh-some = { $count ->
    [one] { $count } thing here is older than six months. Enter looks at it again.
   *[other] { $count } things here are older than six months. Enter looks at them again.
}
fresh-still-so = still so?
fresh-title = { $name }: to be looked at again
fresh-head = Nobody has looked at these for six months. Enter says that one was looked at today and still holds; e changes it.
fresh-none = Everything here has been looked at in the last six months.
fresh-what-to-do = Still so? Enter notes that you looked today. When it was said or seen stays as it is.
fresh-looked-at = Noted: looked at today.
did-look-again = Looked at today
cmd-look-again = Look at older facts again
cmd-look-again-what = what is older than six months, to say that it still holds
help-look-again = What nobody has looked at for six months. Enter notes that you looked today and that it still holds; e changes it. When it was said or seen, and how much a clue counts, stay as they are.

shared-word = “{ $word }”:
shared-you = you: { $text };
shared-ward = they represent { $ward }
shared-said = they: { $text }

clue-checked = checked by { $who }
clue-counts-full = counts in full
clue-counts-most = counts most of the way
clue-counts-half = counts half
clue-counts-quarter = counts a quarter
clue-counts-little = hardly counts any more

said-last = Last said and promised
said-we-promised = We promised: { $what }
said-we-promised-by = We promised by { $date }: { $what }
said-they-promised = They promised: { $what }
said-they-promised-by = They promised by { $date }: { $what }
said-first-message = Or write a first message: fifteen minutes, and why them.
said-answered = Answered already, as far as is written down:

cmd-would-enjoy = Who would enjoy this
cmd-would-enjoy-what = by clues alone, although it is not their brief
help-would-enjoy = Councillors whom neither a post nor a ward leads to, but who have shown that they would care. Each with the evidence and with what speaks against it. A clue counts half after a year and a quarter after two; one that counts against is taken off. Enter shows the person.
keen-title = Who would enjoy “{ $name }” although it is not their brief
keen-head = No post and no ward leads to them; what they said and did in public does.
keen-nobody = Nobody yet. Clues bring people here: add what you see and hear to the profiles.
keen-in-touch = in touch already
keen-fades = A clue counts half after a year, a quarter after two. What counts against is taken off.

cmd-first-message = Write a first message
cmd-first-message-what = a short letter: why them, and fifteen minutes
form-letter = First message
field-letter = The letter
field-letter-help = Change every word you like. Ctrl+S when it is right: copy it, write it to a file, or note that it was sent.
letter-nobody = Choose a councillor first.
letter-left-alone = { $name } asked to be left alone ({ $date }). No message was written.
letter-direction = There is a direction to follow first:
letter-what = A short letter is made of what they may read: published facts and their own public words. You change it as you like. In which language?
letter-prefers = They prefer: { $language }
letter-no-signature = “About me” has no name yet: the letter will need one.
letter-to = A first message to { $name }
letter-again-to = A message to { $name }
letter-not-first = You were last in touch on { $date }, so this is not a first message. The letter says so.
letter-done = The letter is written
letter-done-what = Nothing is sent from here. Copy it into your email or write it to a file, and note that it was sent.
letter-is-sent = Have you sent it to { $name }?
letter-copied = We passed the letter to your terminal, but can’t tell whether it was copied. Paste it into your email and send it. If nothing is pasted, write the letter to a file instead.
letter-sent = Noted as sent to { $name }.
did-letter = First message sent
answer-letter-en = In English
answer-letter-cy = In Welsh
answer-not-now = Not now
answer-letter-copy = Copy it
answer-letter-file = Write it to a file (Word, web page, Markdown)
out-message = First message
answer-letter-sent = Note it as sent
answer-letter-not-sent = Not sent yet: keep it as a draft
answer-letter-go-on = Go on writing

letter-dear = Dear Councillor { $name },
letter-dear-plain = Dear { $name },
letter-i-am = My name is { $name }.
letter-i-am-at = My name is { $name }, of { $organisation }.
letter-last-spoke = We last spoke on { $date }.
letter-last-met = The last meeting we were both at was on { $date }.
letter-last-message = Our last message is dated { $date }.
letter-last-proposal = We were last in touch on { $date }, about something we asked of you.
letter-about = I am writing about { $initiative }.
letter-purpose = What it aims for: { $purpose }
letter-still-idea = For now it is an idea.
letter-since-design = It is being designed, since { $date }.
letter-since-delivery = It has been under way since { $date }.
letter-since-review = It has been under review since { $date }.
letter-since-ended = It ended on { $date }.
letter-why-post = I am writing to you because of your post: { $post }.
letter-why-ward = It touches { $ward }, which you represent.
letter-why-quote = I noticed your words: “{ $quote }” ({ $source }, { $date }).
letter-why-plain = I would value hearing how this looks from where you sit.
letter-fifteen = Could we talk for fifteen minutes, on the phone or wherever suits you? I would like to hear how you see it.
letter-close = With best wishes,

cmd-find-in = Find councillors in a report
cmd-find-in-what = agendas, minutes and reports: PDF, Word, web page, text
cmd-last-report = The last report again
cmd-last-report-what = the councillors it names, where you left it
help-report = The councillors that a report names, in its order: ✓ it can be nobody else, ? it may be one of several, × nobody on your list. / narrows by name or by certain, several, not on our list. Enter shows the profile; a makes the sentence a clue about the councillor, evidence for the initiative, or starts a profile. The last report stays: the command “The last report again” goes back to it.
form-report = Find councillors in a report
field-report-path = The report
field-report-path-help = Type its path, paste it, or drop the file on this window: PDF, Word (.docx), web page or text. ↓ chooses from what is there. Ctrl+S reads it.
field-report-link = Its web address
field-report-link-help = Where it can be found again, if anywhere; it goes with every clue
field-report-date = Its date
field-report-date-help = 12/3, last Tuesday; empty: as its first page says, where it does
report-reading = Reading { $file }. Esc stops.
report-naming = Looking for councillors in { $file }. Esc stops.
report-refused = This report was not read
report-title = Councillors named in { $file }
report-counts = { $mentions ->
    [0] No councillors are named.
    [one] 1 mention: { $certain } certain, { $ambiguous } of several, { $unknown } not on our list
   *[other] { $mentions } mentions: { $certain } certain ({ $people ->
        [one] 1 councillor
       *[other] { $people } councillors
    }), { $ambiguous } of several, { $unknown } not on our list
}
report-nobody-known = There are no councillors in this workspace yet, so nobody is known. Bring in your council’s list first.
report-none = No councillors are named in it.
report-no-date = Its own date is not known: it is asked for with every clue and card.
said-clue-kept = Kept already: a clue about { $name }, of { $date }.
said-card-kept = Kept already: a card on the map of “{ $name }”, of { $date }.
said-profile-kept = Kept already: there is a profile from “{ $name }”.
report-certain = certain
report-ambiguous = one of several
report-unknown = not on our list
report-one-of = one of { $count }
report-perhaps = perhaps
report-is-it = Is it { $name }?
report-may-be = It may be:
report-who = Who is { $name }?
report-candidate = { $name }
report-why-unknown = Not on our list: nobody there is called so. It may be an officer or a guest, a councillor of another council or an earlier term, or a slip of the pen.
report-add = Add from the report: { $name }
report-choose-who = The name alone does not say who it is. If you know, choose: it becomes a clue about that person.
answer-clue-about = A clue about { $name }
answer-card-bottom = Evidence for “{ $name }”: from the bottom
answer-card-top = A promise or policy for “{ $name }”: from the top
answer-none-of-these = None of these: not on our list
said-none-of-these = { $name }: not on our list, you said.
answer-start-profile = Start a profile for { $name }

said-look = Find out more

cmd-where-to-look = Where to look for clues
cmd-where-to-look-what = search phrases to copy, and what to look for there
help-look = Phrases to copy into the search you use, for the initiative’s themes and wards, the council and the person, in English and Welsh. y or Enter copies one. Beside it stands what to look for. Nothing is searched from here.
look-title = Where to look for clues
look-title-for = Where to look for clues: { $name }
look-head = Copy a phrase into the search you use. What you find becomes a clue, with its source.
look-no-initiative = With an initiative chosen there are phrases for its themes and wards, too.
look-for = What to look for
look-copy = To copy
look-copied = Passed to your terminal to copy. Paste it into your search.
look-no-network = Nothing is searched from here: this program uses no network.
look-then = Found a report? “Find councillors in a report” reads it.

wording-hint = “{ $words }”: would they, a reporter and your chief executive be happy to read this? { $why }
wording-kept = { $what }, as you wrote it. Worth a second look: “{ $words }”
