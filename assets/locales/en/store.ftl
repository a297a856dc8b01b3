# Reading and saving. Each says what happened, to what, and what to do.

store-missing = { $path } is not there any more. It may have been deleted or moved by somebody else.
store-unreadable = { $path } cannot be read: line { $line }, character { $column }. { $why } The file was left as it is. Put it right in a text editor, or bring back an earlier version.
store-unwritable = { $path } could not be saved: it would not read back as you typed it. What was there before is unchanged. Please keep a copy of your text and report this.
store-locked = Another copy of this program is saving here and has not finished. Nothing was changed. Please try again in a moment.
store-changed = { $path } was changed by somebody else after you opened it, so it was not deleted. Look at it again, then delete it if you still want to.
store-deleted = { $more ->
    [0] { $path } was deleted after you opened it, so your change was not saved.
    [one] { $path } and one more record were deleted after you opened them. Nothing was saved.
   *[other] { $path } and { $more } more records were deleted after you opened them. Nothing was saved.
}
store-away-gone = We can’t reach the workspace folder. The drive may be disconnected, or the folder may have been moved or renamed. Nothing was saved or changed there.
store-away-no-access = You no longer have permission to use the workspace folder. Nothing was saved or changed there. Ask whoever looks after the folder.
store-away-empty = The workspace folder is empty. The drive may be disconnected, or the files may have been moved. Nothing was saved there.
store-away-other = A different folder or workspace is now where this one was. Nothing was saved in it. Put the right folder back or reconnect the drive. Or close the program and open the folder again.
store-not-where-it-was = Your workspace isn’t in this folder now. The drive may be disconnected, or the folder may have been moved. Close the program and look for it first: if you save anything here, you start another workspace.
store-away-missing = { $gone } of { $of } files in { $folder } disappeared at once. The drive may be disconnected, or a sync may be unfinished. Nothing is saved until they are back, or you say that they were deleted.
store-unsafe-name = “{ $name }” cannot be the name of a file here. Use letters, numbers and hyphens.
store-contradiction = { $path } was not saved: the change does not fit the kind of record it is for. Nothing was changed. Please report this.
store-open-elsewhere = Another program has this workspace open and could bring back what you erase. Nothing was erased. Close Common Ground and its workshop screens everywhere, then try again.
store-open-lately = A program had this workspace open a short while ago, perhaps on another computer. It could bring back what you erase, so nothing was erased. Close Common Ground there, then try again. If it crashed, or the computer was switched off, wait 20 minutes.
store-profile-unread = { $why } It may hold a councillor’s name, and until it can be read we can’t tell whom a name means. Nothing was erased.
store-erased = This was not saved, because it belongs to something erased from this workspace. If you need your text, copy it somewhere else.
store-names-erased = This was not saved, because it names a councillor or a conversation erased from this workspace. Take that out and save again, or copy your text somewhere else.
store-on-hold = { $path } has been on hold since { $date }: { $reason }. Nothing was changed. Release it first, once the request or complaint is closed: commonground person release
store-cancelled = Called off. Nothing was changed.
store-unfinished = Everything you saved is safe, but not all of it is in place yet. { $why } It will be finished the next time you save or start the program.
store-plan-set-aside = An earlier save of many records was broken off and can’t be finished: we can’t use { $path }. It is now in { $to }, with everything in it. Check whether records are missing, then import them again.
store-plan-stays = An earlier save of many records was broken off and can’t be finished: we can’t use { $path }, and it could not be moved. Move it out of the workspace. Check whether records are missing, then import them again.
store-plan-withheld = An earlier save of many records was broken off, and you don’t have permission to read { $path }. Ask whoever looks after the folder for it; the save is then finished.
store-not-confirmed = { $path } is saved, but the disk did not confirm that it would survive a power cut.
# Two things to tell at once.
store-both = { $first } { $then }

store-merged = Somebody else had changed { $path } too. Both changes were kept.
store-other-version = Somebody else changed the same part of { $path }. Their version was left as it is, and yours was kept beside it as { $other }. Compare the two, then delete the one you do not need.
store-here-already = { $title } is here already, just as in the trash. No second copy was made.

store-read-only-folder = You may look at this workspace but not change it: its folder does not let you write. Ask whoever looks after the folder, or open a copy.
store-newer-format = This workspace was made by a newer version of this program (format { $theirs }; this program writes { $ours }). You may look at it but not change it. Update the program to change it.

store-disk-full = The disk is full, so { $path } could not be saved. Make some room, then try again.
store-disk-permission = This computer does not let you use { $path }. Nothing was changed. Ask whoever looks after the folder.
store-disk-read-only = The disk can only be read, so { $path } could not be saved. Nothing was changed.
store-disk-gone = { $path } is not there: the folder may have been moved, or a network drive may be disconnected. Nothing was changed.
store-disk-too-large = { $path } is too large to be a record, so it was not opened.
store-disk-not-a-file = { $path } is not an ordinary file, so it was not opened.
store-disk-other = { $path } could not be used. { $why }
store-link-folder = { $path } is a link to a folder outside this workspace, so it is not read or written. Move the folder itself into the workspace, in place of the link.
store-link-file = { $path } is a link to a file outside this workspace, so it is not read or written. Move the file itself into the workspace, in place of the link.
store-link-nowhere = { $path } is a link that leads nowhere, so it is not read or written. Bring back what it led to, and put that in place of the link.

# Why this computer refused, put behind what could not be done.
store-os-numbered = { $why } (This computer’s number for it: { $number }.)
store-os-number = number { $number }
store-os-no-number = no number given
store-os-full = The disk is full. Make some room, then try again.
store-os-permission = You don’t have permission there. Ask whoever looks after the folder, or choose another place.
store-os-read-only = The disk can only be read. Choose another place.
store-os-missing = It isn’t there. Check the name, and that the drive is connected.
store-os-exists = Something else has that name already. Rename or move it, then try again.
store-os-folder = A folder has that name, and a file is needed. Rename or move the folder, then try again.
store-os-no-folder = A file has the name of a folder that is needed. Rename or move the file, then try again.
store-os-not-empty = The folder isn’t empty. Move what is in it, then try again.
store-os-name = The disk doesn’t accept that name. Choose a shorter one, with letters, numbers and hyphens.
store-os-too-large = The file is too large for this disk. Choose another place.
store-os-unsupported = This disk can’t do what is needed. Choose a folder on another disk.
store-os-busy = Another program is using it. Close it there, then try again.
store-os-memory = This computer has no memory left. Close other programs, then try again.
store-os-closed = The program that was to read it has closed.
store-os-network = The network drive doesn’t answer. Check the connection, then try again.
store-os-fault = The disk reports a fault. Copy your files to another disk, and tell whoever looks after this computer.
store-os-loop = A link leads back to itself. Remove the link, then try again.
store-os-too-many = Too many files are open on this computer. Close other programs, then try again.
store-os-unknown = This computer gave no reason that we know. Try again; if it happens again, tell whoever looks after this computer.

store-unsafe-file = The file name “{ $name }” cannot be used for a record, so the file was not opened. Give it a name of letters, numbers and hyphens that ends in .ron.

# What is wrong with a file that should be a record.
store-git-conflict = Git put two versions of this file together and nobody has settled them; they start at line { $line }. Keep the right text, and remove the lines that git added.
store-ron-empty = The file is empty. Bring back an earlier version, or delete it.
store-ron-not-utf8 = There are characters here that are not in the UTF-8 encoding. Save the file as UTF-8 in a text editor.
store-ron-unknown-field = There is a field “{ $name }” that this program does not know. Take it out, or correct its name.
store-ron-unknown-field-near = There is a field “{ $name }” that this program does not know. Did you mean “{ $near }”?
store-ron-unknown-choice = “{ $name }” is not one of the choices here. They are: { $choices }.
store-ron-unknown-choice-near = “{ $name }” is not one of the choices here. Did you mean “{ $near }”?
store-ron-missing-field = The field “{ $field }” is missing. Add it.
store-ron-twice = The field “{ $field }” stands here twice. Take one of them out.
store-ron-comma = A comma or a closing bracket is missing here.
store-ron-colon = A colon is missing here, after the name of a field.
store-ron-stops = The file stops in the middle: a closing bracket or quotation mark is missing.
store-ron-left-over = There is something left over after the end of the record.
store-ron-want-text = Text in quotation marks was expected here.
store-ron-want-list = A list in square brackets was expected here.
store-ron-want-yes-no = One of the words true or false was expected here.
store-ron-want-number = A whole number was expected here.
store-ron-want-bracket = An opening bracket was expected here.
store-ron-want-record = “{ $name }(” was expected here.
store-ron-want-name = The name of a field was expected here. Perhaps a quotation mark or a bracket is missing before it.
store-ron-number-too-large = The number here is too large, or must not be negative.
store-ron-other-record = This is a “{ $found }”, but a “{ $expected }” belongs here.
store-ron-escape = There is a backslash here that this program does not understand. Write two of them for one.
store-ron-comment = A comment begins here and does not end.
store-ron-long = This has far more brackets and commas than any record, so it was not read. Put back an earlier version of the file, or open it in a text editor and delete what doesn't belong.
store-ron-deep = There are too many brackets inside one another here.
store-ron-date = “{ $words }” is not a date. Write it like this: "2026-11-20".
store-ron-wrong = What stands here does not belong here.

# What a check of the whole workspace finds.
store-check-no-councillor = This names a councillor, “{ $id }”, who is not in the workspace. Correct the name, or take it out.
store-check-no-initiative = This names an initiative, “{ $id }”, that is not in the workspace. Correct the name, or take it out.
store-check-nation-differs = { $council } is in another nation than this workspace is set to. If that is wrong, change the nation under This workspace.
store-check-no-council = This names a council, “{ $id }”, that is not in workspace.ron. Correct the name, or add the council.
store-check-no-role = This names a role, “{ $id }”, that is neither one of the four nor in roles.ron. Correct the name, or add the role.
store-check-no-proposal = This names a proposal, “{ $id }”, that is not in the workspace. Correct the name, or take it out.
store-copy-sync = { $path } is a copy of { $original } that a sync service made, so it is not read. Copy what you need into { $original }, then delete the copy. If it is a different record, rename it with small letters and hyphens and delete its line “uid”.
store-copy-made = { $path } is a copy of { $original }, so it is not read. Copy what you need into { $original }, then delete the copy. If it is a different record, rename it with small letters and hyphens and delete its line “uid”.
store-copy-content = { $path } holds the same record as { $original }, so it is not read. Copy what you need into { $original }, then delete { $path }. If it is a different record, give it its own name, delete its line “uid”, and end the file name with a number: -2.ron.
store-copy-tool = { $path } was left beside { $original } by another program, so it is not read. Copy what you need into { $original }, then delete it.
store-copy-editor = { $path } is a text editor’s working copy of { $original }, so it is not read. If the file is not open in an editor, delete it.
store-copy-alone = { $path } is a copy, and its original { $original } is not there, so it is not read. To use it as the record, rename it to { $name }. If you do not need it, delete it.
store-copy-folder = { $path } is a copy of the folder { $original }, so nothing in it is read. Move what you need into { $original }, then delete the copy.
store-check-nameless-councillor = This councillor has no name. Add the name, or delete the record.
store-check-nameless-initiative = This initiative has no name. Add the name, or delete the record.
store-check-erased-is-back = { $path } belongs to something that was erased. Either the erase was interrupted, or the file came back from a sync service, a backup or an earlier version. It is not shown anywhere. Erase it again, or delete the file.
store-check-names-erased = This names a councillor who was erased, “{ $id }”. The file may be an earlier version that came back, with more about them in it. To take it out, run: commonground person erase { $id }
store-check-other-version = { $path } is a second version of a record that two people changed. Compare the two, then delete the one you do not need.
store-check-open-folder = Other people who use this computer can look into { $path }. Make the folder private to you.
store-check-open-files = { $count ->
    [one] Other people who use this computer can read { $path }. Make the file private to you.
   *[other] Other people who use this computer can read { $count } files in one folder, { $path } among them. Make the files private to you.
}
store-check-unfinished = Many changes were saved together and not finished: { $path }. Save something or start the program again to finish them.
store-check-set-aside = { $path } holds a save of many records that could not be finished. Check whether records are missing and import them again. Then delete this.
store-check-no-talk = Something here was lifted from a conversation, “{ $id }”, that is not in the workspace. Bring the conversation back from the trash, or take the line “from” out.
store-check-no-talk-named = This names a conversation, “{ $id }”, that is not in the workspace. Bring the conversation back from the trash, or take the name out.
store-check-loose-link = Link { $link } of this sense map names a card that is not on the map. Take the link out, or link the two cards again.
store-merged-into = That record is part of { $name } now (“{ $id }”). Erase that one, or undo the merge first. Nothing was changed.
store-check-party-guess = A pressure from the party is noted here as an impression. Say who told you or where it is published, or delete it: a guess about somebody’s politics is special category data.
store-check-likely-email = This may be the same person as “{ $id }”: they have the same email address. Merge them with “person merge”, or say “person not-same”.
store-check-likely-phone = This may be the same person as “{ $id }”: they have the same telephone number. Merge them with “person merge”, or say “person not-same”.
store-check-likely-name = This may be the same person as “{ $id }”: they have the same name. Merge them with “person merge”, or say “person not-same”.
store-check-likely-surname = This may be the same person as “{ $id }”: they have the same ward and surname, and one of them is not in the council’s list. Merge them with “person merge”, or say “person not-same”.
