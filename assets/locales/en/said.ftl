# Notices, questions and answers.

said-done = { $what }
said-nothing-changed = Nothing was changed.
said-undone = Undone: { $what }
said-redone = Done again: { $what }
said-import-read-stopped = Reading was stopped. Nothing was changed.
said-replay-stopped = Stopped before anything changed: { $what }
said-load-stopped = Reading was stopped. Nothing was changed.
said-too-late-to-stop = It was too late to stop. { $said }
said-close-first = That is done on the screen behind. Close this first, with Esc.
said-not-here = There is nothing here for that command.
said-unanswered = Press Esc before you type. { $message }
said-nothing-to-undo = There is nothing to undo.
said-nothing-to-redo = There is nothing to do again.
said-nothing-to-add = There is nothing to add to here. In a profile, choose a section first.
said-nothing-to-edit = There is nothing to edit here.
said-nothing-to-delete = There is nothing to delete here.
said-nothing-to-move = There is nothing to move here.
said-nothing-to-copy = There is nothing here that may be copied.
said-copied = Passed to your terminal to copy: published details only.
said-not-copied = We can’t copy from here ({ $why }). Select the text with Shift and the mouse, and copy it as you do elsewhere in your terminal.
said-no-paste-note = You can only paste into a text field. Press { $key } to start a note, then paste again.
said-no-paste = You can only paste into a text field.
said-keys-at-once = Those keys came all at once, as in a paste, so they did nothing. Press them again, one at a time.
said-deleted = Moved to the trash. { $key } brings it back.
said-deleted-item = Taken out. { $key } brings it back.
said-initiative = Initiative: { $name }
said-councillor = Chosen: { $name }
said-language = Language: English
said-theme = Theme: { $name }
said-no-colour = Colours are off (NO_COLOR).
said-no-drafts = There are no drafts.
said-kept-draft = Kept as a draft. Find it under Drafts: press : and type drafts.
said-in-memory = { $why } What you type is in memory only until a disk takes it.
said-of-erased = Somebody in this text was erased from this workspace, so it is not saved. Take them out, or copy the text: until then it is in memory only.
said-kept-after-all = What you typed is kept now.
said-discarded = Moved to the trash.
said-draft-unknown = This draft was made by another version of the program. It is still in the folder of drafts.
said-draft-elsewhere = This draft is open in another window too. What you type here is kept as a draft of its own.
said-draft-lost-record = What this draft belongs to is not here any more. The draft is kept: “{ $words }”
said-no-trash = The trash is empty.
said-no-versions = There is no earlier version of this.
said-no-record = Choose something first: a councillor, a conversation, a proposal.
said-no-problems = Every file can be read.
said-problems = { $count ->
    [one] One file cannot be read; everything else is here. See it under “Files that cannot be read”.
   *[other] { $count } files cannot be read; everything else is here. See them under “Files that cannot be read”.
}
said-no-proposal = Choose a proposal first.
said-no-follow-up = There is no open follow-up here.
said-follow-up-done = Follow-up done.
said-not-quite-ready = Marked as ready, though something is still missing or vague: see the list on the right.
said-put-back = The earlier version is back. The one before is kept as well.
said-restored = Brought back from the trash.
said-still-reading = Still reading. Please try again in a moment.
said-preferences-not-kept = Your preferences could not be kept.
said-broke = Something in the program went wrong, and what it was doing may not be done. Please look, and try again.
said-imported = Brought in: { $added } added, { $changed } changed, { $unchanged } unchanged, { $missing } not in the file.

did-note = Note kept
did-note-edit = Note changed
did-initiative = Initiative set up
did-initiative-edit = Initiative changed
did-person = Councillor added
did-person-edit = Public facts changed
did-profile = Profile changed
did-card = Card on the map
did-meaning = Meaning kept
did-proposal = Proposal written
did-proposal-edit = Proposal changed
did-status = Proposal moved on
did-move = Moved in the order of contact
did-about-me = About me changed
said-nation = This workspace is set to { $nation }.
did-workspace = Workspace changed
did-delete = Deleted
did-delete-item = Taken out
did-move-item = Moved
did-follow-up = Follow-up done
did-put-back = Earlier version put back

gone-deleted = Deleted while you had it open
gone-names = { $more ->
    [0] { $name }
    [one] { $name } and one more record
   *[other] { $name } and { $more } more records
}
gone-deleted-in-trash = Your change wasn’t saved. The record is in the trash: you can take it out, and your change is added to it.
gone-deleted-outside = Your change wasn’t saved. The file was deleted by another program or on another computer.
gone-deleted-draft = Until you choose, what you typed is kept as a draft.
gone-left-deleted = Left deleted. Your change wasn’t saved.
gone-undo-deleted = This can’t be undone or done again: deleted by somebody else meanwhile: { $name }. Nothing was changed.
gone-undo-erased = This can’t be undone or done again: it belongs to somebody who was erased from this workspace. Nothing was changed.
gone-workshop = The workshop’s file was deleted while it was shown. It was saved again with everything on the board.
gone-away = { $why } You can go on looking at what was read last.
gone-away-draft = { $why } Your text is kept as a draft on this computer. It’s saved in the workspace when the folder is back.
gone-away-form = { $why } Your text is only in this form, so leave it open. It’s saved when the folder is back.
gone-back = The workspace folder is back.
gone-back-saved = The workspace folder is back, and what was waiting is saved: { $what }
gone-back-finish = The workspace folder is back. Press Ctrl+S to save what you’ve typed.
gone-missing = Were they deleted?
gone-missing-body = If they were deleted, they’re taken off the screen and you can save again. If not, wait until they’re back: we look for them every few seconds.
gone-keeps-showing = Nothing is saved until the files are back.

ask-leave = Leave this form?
ask-leave-body = You have typed something.
ask-draft = Something was being written
ask-draft-body = This was being written, and is not finished.
ask-version = An earlier version
ask-version-body = This is how it stood. Put it back? The version of now is kept as well.
ask-refused = This file was not brought in
ask-import = Bring in { $file }?

answer-restore-and-save = Take it out of the trash and save my change
answer-save-again = Save it again
answer-leave-deleted = Leave it deleted
answer-leave-deleted-draft = Leave it deleted and keep my change as a draft
answer-were-deleted = They were deleted: take them off the screen
answer-keep-showing = Keep showing them
answer-keep-draft = Leave, and keep it as a draft
answer-discard = Leave, and put what I typed in the trash
answer-go-on = Go on writing
answer-open-draft = Go on writing
answer-discard-draft = Put it in the trash
answer-later = Later: it stays under Drafts
answer-put-back = Put this version back
answer-leave = Leave everything as it is
answer-close = Close
answer-other-file = Choose another file
answer-take = { $count ->
    [0] Take it: nothing changes
    [one] Take it: one record
   *[other] Take it: { $count } records
}
answer-name-council = Say first what the council is called
answer-sample = Look around the sample council (invented)
answer-import = Start from your council’s own list
answer-empty = Start empty, with an initiative
answer-look = Just look

welcome-title = Croeso · Welcome
welcome-what = Common Ground helps you bring councillors into coproduction.
welcome-parts = It walks you through three parts of one conversation:
welcome-stage-1 = 1  Making contact: who to speak to first, and the person
welcome-stage-2 = 2  Making sense together: what it means, and what it can do
welcome-stage-3 = 3  Finding the right fit: one role, one exact ask
welcome-files = Everything you write stays in plain files of your own, in this folder:

problem-safe = The file is left as it is. Put it right in a text editor, or bring back an earlier version; everything else works.

progress-import = Bringing in { $file }
progress-read-import = Reading { $file }
progress-read-imports = Reading { $count } files
progress-committed-undo = This can’t be stopped any more. Undo takes it back.
progress-committed-redo = This can’t be stopped any more. Redo takes it back.
progress-undo = Undoing: { $what }
progress-redo = Doing again: { $what }
progress-load-profile = Reading the profile of { $name }. It is large.
progress-load-note = Reading a long note
progress-stopping = Stopping…
progress-count = { $done } of { $of }

import-unnamed = A council (the file does not say which)
import-added = { $count } new
import-changed = { $count } changed
import-unchanged = { $count } unchanged
import-missing = { $count } here but not in this file: reported, not removed
import-vacancies = { $count ->
    [one] One vacant seat
   *[other] { $count } vacant seats
}
import-skipped = { $count ->
    [one] One row skipped
   *[other] { $count } rows skipped
}
import-skipped-row = row { $row }: { $reason }
import-more = and { $count } more
import-only-public = Only what the council publishes is read. What you wrote about anybody stays as it is.
import-nothing-changed = Nothing was changed.
import-not-found = There is no file { $path }. Check the name and the folder.
import-not-allowed = The file { $path } may not be read by you. Ask whoever owns it.
import-unreadable = The file { $path } could not be read.
import-unread-record = { $why } Until it can be read, whoever is in it could be added a second time. Nothing was imported. Import again once it can be read.
import-no-file = { $path } is a folder. Choose the file in it.
import-stream = { $path } is a pipe or a device, and an import reads a file more than once. Save it as a file first, then import that.
import-too-large = { $path } is too large to be a council’s list.

terminal-gone = The terminal went away ({ $why }). { $typed }
terminal-broke = Common Ground stopped because of a mistake of its own, at { $place }. { $typed } Please report the place.
typed-nothing = Nothing was being typed.
typed-kept = What you typed is kept, and is offered at the next start.
typed-temporary = What you typed could only be written to the temporary folder: { $path }. The next start offers it, as long as that folder has not been emptied.
typed-lost = What you typed could not be written to any disk, and is gone.
typed-given-up = What could not be written to any disk is gone, as you chose.
ask-unkept-body = No disk takes what you typed: it is in memory only. If you leave now it is lost. Go on writing (Esc) to copy it (Ctrl+A, Ctrl+C), or make room and press any key: then it is tried again.
ask-unkept-erased-body = Somebody in this text was erased from this workspace, so it is not saved. It is in memory only, and is lost if you leave now. Go on writing (Esc) to take that person out and save, or to copy the text (Ctrl+A, Ctrl+C).
ask-in-memory = This is in memory only
ask-in-memory-body = No disk takes what you typed; it was tried again just now. It is in memory only, and is lost if you quit. Stay to copy it, or to make room on the disk.
ask-in-memory-erased-body = Somebody in this text was erased from this workspace, so it is not saved. It is in memory only, and is lost if you quit. Stay to take that person out and save, or to copy the text.
answer-lose = Leave, and lose what I typed
