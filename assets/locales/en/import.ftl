# What else an importer has to say.
exchange-refused-no-column = There is no column “{ $column }” in { $file }. Nothing was changed. Its columns are: { $columns }.
exchange-refused-nobody-elected = { $file } names nobody as elected. Nothing was changed. Download it again once the results are in, or take the council’s own list of its members.
exchange-note-elected-absent = The file does not say who was elected. Only those who stood unopposed were taken; { $count } others were not.
exchange-note-result-open = Of { $count ->
    [one] one candidate
   *[other] { $count } candidates
  } the file does not say whether they were elected. They were not taken.
exchange-note-other-elections = { $count ->
    [one] One row is
   *[other] { $count } rows are
  } about other elections than a council’s and not taken.
exchange-note-by-election = { $ward }: { $count ->
    [one] somebody was elected later, at a by-election.
   *[other] { $count } were elected later, at by-elections.
  } The file does not say who left: look at who sits there now.
exchange-part-page = It is one member’s own page, so it says nothing of anybody else.
exchange-part-few = It lists { $count } where { $here } are known, so it looks like a part of the council.
exchange-part-wards = Nobody at all is listed for their ward, so the file may leave that ward out.

cli-import-lgsf = councillors from the Local Government Scraper Framework
cli-import-candidates = candidates from Democracy Club, of whom the elected are taken
cli-import-member-index = a saved page with a council’s members
cli-import-member-page = the saved page of one member

# Which files.
import-no-pages = The folder { $path } holds no saved web pages and no JSON files of councillors. Choose a file, or a folder in which members’ pages were saved.
import-one-at-a-time = Bring in one list at a time. Only the saved pages of single members can come together.
ask-import-pages = Bring in the pages of { $count } members?
did-import = Brought in { $file }
said-imported-unread = { $said } Columns not read: { $names }.
said-imported-left = { $said } { $count ->
    [one] One is marked as no longer in post.
   *[other] { $count } are marked as no longer in post.
  }
said-imported-deleted = { $said } { $more ->
    [0] { $name } was deleted after this list was compared, so they weren’t changed.
    [one] { $name } and one more were deleted after this list was compared, so they weren’t changed.
   *[other] { $name } and { $more } more were deleted after this list was compared, so they weren’t changed.
} Import the list again to add them as new.
said-imported-undecided = { $count ->
    [one] { $said } One person may be here already, under another ward or name: bring the file in again to decide.
   *[other] { $said } { $count } people may be here already, under another ward or name: bring the file in again to decide.
}

# How a file is read, before it is taken.
import-line-council = Council: { $name }
import-line-forename-first = Names: forename first
import-line-surname-first = Names: surname first
import-line-columns = Columns: { $count } of { $of } are read
import-names-forename-first = Names: forename first. “{ $written }” is { $forenames }, surname { $surname }.
import-names-surname-first = Names: surname first. “{ $written }” is { $forenames }, surname { $surname }.
import-line-nation = Nation: { $nation }
import-line-nation-open = Nation: not known. Press Enter to choose.
import-nation-what = Its law and policy come first in this workspace. Enter goes on to the next nation. You can change it later under This workspace.
import-nation-told = The council is in { $nation }, so the law and policy of { $nation } come first in this workspace.
import-nation-open = The file does not say which nation the council is in. Until you do (in the preview, with --nation, or later under Law and policy), no nation’s law comes first.
import-nation-differs = { $council } is in { $nation }, but this workspace is set to { $workspace }. If that is wrong, change the nation under This workspace.
import-order-what = Enter reads them the other way round. It is kept for this council’s next file. Names with a comma, or with a surname in capitals, are read by that mark either way.
import-columns-what = Enter shows which column is taken for what, and lets you change it.
import-rename-what = Enter lets you call the council something else.
import-wards-now = Enter lists the codes with who sits there, so that you can give each its name. The names then stand everywhere, and the council’s next file uses them.
import-wards-later = Once the file is taken you are asked what these wards are called. The names then stand everywhere, and the council’s next file uses them.
import-left = { $count } no longer in post: marked so and out of the way, with everything kept
help-import = What this file would do. Nothing is changed until you press Enter on “Take it”. Below it stands how the file was read, then everybody it concerns; Enter on somebody no longer in post leaves them as they are. / narrows the list, Esc goes back.

import-columns-title = Which column of { $file } is what?
import-columns-needed = It is not known which column holds the names. Choose it with Enter, then the others; nothing is changed by it.
import-columns-done = Enter on a column says what it holds. What you say is kept for this council’s next file. Esc goes back to the list.
import-column-cells = In this column
import-columns-so = Read so far
import-columns-none = Nobody yet: no column is taken for names.
help-import-columns = The columns of the file. Enter on one says what it holds; beside the list stand the first people as they are read with that. Esc goes back.
pick-column = What does “{ $heading }” hold?
column-now = now: { $heading }
column-number = Column { $number }
column-left-out = left out
column-name = name
column-forename = forename
column-surname = surname
column-title = title before the name
column-ward = ward
column-party = party
column-post = post
column-email = email
column-phone = telephone
column-mobile = mobile
column-page = web page
column-council = council
column-id = member number
column-term-from = in post since
column-term-until = next election
column-surgery = surgery

# The walk: everybody whom a file concerns.
walk-left = No longer in post · { $count }
walk-not-in-file = Not in this file · { $count }
walk-moved = Moved ward · { $count }
walk-new = New · { $count }
walk-back = Back in post · { $count }
walk-changed = Returned, with changes · { $count }
walk-same = Returned · { $count }
walk-left-what = In post here and no longer in the council’s list. When you take it they are marked as no longer in post and move out of the way. Enter leaves them as they are.
walk-left-stays = In post here and no longer in the council’s list. You chose to leave them as they are. Enter marks them as no longer in post after all.
walk-stays = stays as it is
walk-not-in-file-what = In post here and not in this file. That need not mean that they left: nothing is changed of them.
walk-moved-what = Listed for another ward than before.
walk-new-what = Not known here before.
walk-back-what = Had left, and is listed again: in post again when you take it.
walk-changed-what = In post as before.
walk-same-what = In post as before; nothing changes.
walk-changes = What changes
walk-open = What is open
walk-nothing-open = Nothing is open with them.
walk-open-count = { $count ->
    [one] 1 thing open
   *[other] { $count } things open
  }
walk-kept = What you wrote stays as it is.
walk-nothing = nothing
walk-ward-moved = Ward: from { $from } to { $to }
walk-ward = Ward: { $to } (was { $from })
walk-name = Name: { $to } (was { $from })
walk-party = Party: { $to } (was { $from })
walk-post-begins = New post: { $what }
walk-post-ends = Post over: { $what }
walk-contact-begins = New contact: { $what }
walk-contact-ends = Contact gone: { $what }
walk-term-until = Term until { $date }
walk-term-from = Term since { $date }
walk-term-gone = No term is given any more
walk-surgeries = Surgeries are different
walk-open-post = Holds: { $title }
walk-open-promise-ours = We promised: { $what }
walk-open-promise-theirs = They promised: { $what }
walk-open-follow-up = To follow up on { $date }: { $what }
walk-open-task = To do: { $what }
walk-open-proposal = Proposal ({ $status }): { $what }
walk-open-proposal-in = Proposal ({ $status }) for { $initiative }: { $what }

# Somebody of the same name in another ward.
walk-maybe = Is this the same person? · { $count }
maybe-then = Ward then:
maybe-now = Ward now:
maybe-ask = Is this the same person?
maybe-ask-body = The file has somebody of this name in another ward, without a number by which to know them. Only you can say whether they moved.
maybe-what = The file has somebody of this name in another ward. Nothing is written for them before you say whether they are the same person: Enter asks.
maybe-same-what = The same person, you said: when you take it the ward is brought up to date. Enter asks again.
maybe-new-what = Somebody else, you said: when you take it a new councillor is written down, and this one is not in the file. Enter asks again.
maybe-here = Here:
maybe-in-file = In the file:
maybe-ask-name-body = Only you can say whether it is one person under another name. If it is, everything you wrote stays with them and the old name is kept.
maybe-name-what = The file has somebody new who may be this person under another name. Nothing is written for either before you say so: Enter asks.
maybe-same-name-what = The same person, you said: when you take it their record is brought up to date, and the old name is kept. Enter asks again.
walk-maybe-name = In the file as { $name }? { $why }
maybe-is-same = the same person
maybe-is-new = somebody else
answer-same-person = Yes: the ward becomes { $wards }
answer-new-person = No: a new councillor of the same name
answer-same-name = Yes: the name becomes { $name }
answer-other-person = No: { $name } is somebody new
answer-decide-later = Later: nothing is written for them
import-maybe-moved = { $count ->
    [one] One person may be here already, under another ward or name: to be decided below
   *[other] { $count } people may be here already, under another ward or name: to be decided below
}

# Wards that stand as codes.
cmd-name-wards = Name the wards
cmd-name-wards-what = give wards that stand as codes their names
form-ward-names = What are these wards of { $council } called?
field-ward-name = Ward
field-ward-name-help = The ward’s name. Beside the code stands who sits there. Leave empty what you do not know; Ctrl+S keeps the names.
did-ward-names = Wards named
said-no-coded-wards = No ward here is written as a code.
wards-unread-record = { $why } Until it can be read, it would keep the codes. No ward was named. Try again once it can be read.
ask-ward-names = Wards without names
ask-ward-names-body = You can say now what they are called; who sits there stands beside each code. The names then stand everywhere, and the council’s next file uses them. Later, the command “Name the wards” does the same.
answer-name-wards = Say what they are called
profile-ward-code = The ward is a code, not a name: say what it is called
overview-ward-codes = { $count ->
    [one] One ward stands as a code: say what it is called
   *[other] { $count } wards stand as codes: say what they are called
  }

# On the command line.
cli-import-columns = Columns read: { $columns }
cli-import-column = { $heading } ({ $holds })
cli-import-map = { $why } Its columns are: { $columns }. Say which is which with --map, as in --map name=COLUMN.
cli-walk-person = { $what }: { $name }
cli-walk-person-of = { $what }: { $name } ({ $wards })
cli-walk-more = {"    "}{ $what }
cli-walk-left = here, but not in the file
cli-walk-not-in-file = here, but not in this file, which may be a part
cli-walk-moved = moved ward
cli-walk-new = new
cli-walk-back = back in post
cli-walk-changed = returned, with changes
cli-walk-maybe = may have moved ward
cli-walk-maybe-name = may be in the file under another name
cli-maybe-name-ask = { $known } ({ $then }) is not in the file; { $name } ({ $now }) is new. { $why } Is this the same person? (y: yes, n: somebody new, Enter: later)
cli-maybe-ask = { $name }: ward then { $then }, ward now { $now }. Is this the same person? (y: yes, n: somebody new, Enter: later)
cli-import-deleted = { $more ->
    [0] { $name } was deleted while the list was being imported, so they weren’t changed.
    [one] { $name } and one more were deleted while the list was being imported, so they weren’t changed.
   *[other] { $name } and { $more } more were deleted while the list was being imported, so they weren’t changed.
} Import the list again to add them as new.
cli-import-maybe-undecided = { $count ->
    [one] One person may be here already, under another ward or name. Nothing was written for them; import with --walk in a terminal asks whether they are the same person.
   *[other] { $count } people may be here already, under another ward or name. Nothing was written for them; import with --walk in a terminal asks of each whether they are the same person.
}
cli-import-answered = { $count ->
    [one] Written as you answered: one record. Nothing else was changed; import without --walk takes the rest.
   *[other] Written as you answered: { $count } records. Nothing else was changed; import without --walk takes the rest.
}
cli-arg-walk = List everybody it concerns: who returns, moved ward, is new or in post no more; change nothing
cli-arg-walk-more = Beside each who is not in the file stands what is open with them. Where somebody may be here already under another ward or name, a terminal is asked whether they are the same person; only what is answered there is written.
cli-arg-mark_left = Mark who is in post no more as having left; without this they are only reported
cli-arg-mark_left-more = Nobody is deleted, and nothing that was written about them is changed.
cli-arg-maps = What a column of a table holds: name=COLUMN, ward=COLUMN and so on, by its heading or its number
cli-arg-maps-more = It may stand several times. Names: name, forename, surname, title, ward, party, post, email, phone, mobile, page, council, id, term-from, term-until, surgery, ignore. It is kept for the council’s next table.
cli-arg-names = Which way round names stand, where the file was read wrongly
cli-arg-nation = The nation of a new workspace, if the council’s name or list does not tell it
