# The commands beside the screen. Each is one line.

cli-not-written = The result could not be written. { $why }
cli-no-data-folder = This computer does not say where your files belong. Name a folder with --workspace DIR.
cli-workspace-is-file = { $path } is a file, and a workspace is a folder. Name a folder with --workspace DIR.
cli-workspace-link-nowhere = { $path } is a link to { $to }, which is not there. If that is on a drive, connect the drive. Otherwise correct the link, or name a folder with --workspace DIR.
cli-no-terminal = The screen needs a terminal to open in, for reading and for writing. Start it there without < or |, or use one of the commands that --help lists.

# The sample council.
cli-sample-alone = --sample opens the screen and cannot go with a command
cli-sample-not-empty = { $path } is not empty, so the sample was not copied there. Nothing was changed. Name a folder that is empty or not there yet.

# Looking over a workspace.
cli-check-councillors = councillors: { $count }
cli-check-initiatives = initiatives: { $count }
cli-check-conversations = conversations: { $count }
cli-check-proposals = proposals: { $count }
cli-check-fine = No problems found.
cli-check-no-folder = { $path } is not there, which counts as an empty workspace.
cli-check-ready = ready
cli-check-not-ready = not ready
cli-check-no-proposals = There are no open proposals.
cli-check-unread = { $count ->
    [one] 1 file could not be read, so what it says is not in this result. Run check without --proposals to see it.
   *[other] { $count } files could not be read, so what they say is not in this result. Run check without --proposals to see them.
}

# Importing a council's file.
cli-import-file = { $file }: { $kind }
cli-import-moderngov = a council's list from ModernGov
cli-import-open-data = a list from Open Council Data UK
cli-import-open-data-2019 = a list from Open Council Data UK, of 2019
cli-import-table = a table of councillors
cli-import-council = council: { $council }
cli-import-unnamed = council: { $council }, for now, because the file does not say its name. --council NAME names it.
cli-import-added = added: { $count }
cli-import-changed = changed: { $count }
cli-import-unchanged = unchanged: { $count }
cli-import-missing = missing: { $count }
cli-import-vacancies = vacancies: { $count }
cli-import-skipped = skipped: { $count }
cli-import-skipped-row = row { $row } was skipped: { $reason }
cli-import-note = note: { $note }
cli-import-note-row = note on row { $row }: { $note }
cli-import-dry-run = This was only tried: nothing was changed.
cli-import-none-taken = No other file was taken either. Put this right or leave it out, and import again.
cli-import-council-unused = { $file } holds more than one council, so --council was not used for it.

contact-order-nobody = Nobody meets these themes and wards, as far as the records tell.
contact-order-in-touch = in touch
contact-order-unknown = There is no initiative “{ $words }”. There are: { $names }.
contact-order-several = “{ $words }” may be any of { $names }. Say which by its id.

# The help of the command line.

cli-exit-codes = Exit codes: 0 done, 1 problems found, 2 asked for in a way that cannot be.
cli-cmd-commonground = Bring elected councillors into coproduction: make contact, make sense together, find the right fit.
cli-cmd-commonground-more = Without a command, the screen opens.
cli-cmd-import = Bring in councillors from a council’s file
cli-cmd-check = Read everything, and report every problem with its place
cli-cmd-tasks = List what is still to be done, earliest first: follow-ups, promises, questions
cli-tasks-none = There is nothing to do.
cli-tasks-unread = { $count ->
    [one] One file cannot be read, so this may not be all. “check” says which.
   *[other] { $count } files cannot be read, so this may not be all. “check” says which.
}
cli-task = { $date }: { $kind }{ $names }: { $what }
cli-task-late = { $date }, late: { $kind }{ $names }: { $what }
cli-task-no-day = no day: { $kind }{ $names }: { $what }
cli-cmd-contact-order = Say who to speak to first for an initiative, and why
cli-cmd-completions = Write what a shell needs to complete this program’s arguments
cli-cmd-man = Write the manual pages, one for each command
cli-arg-folder = The folder to write them into
man-exit = Exit status
man-exit-done = What was asked for is done.
man-exit-problems = Problems were found; they are listed.
man-exit-usage = The command cannot be carried out as it was given.
man-environment = Environment
man-environment-workspace = The folder of the workspace, where --workspace does not name one.
man-environment-colour = Set to anything, it turns colours off.
man-files = Files
man-files-workspace = The workspace, where no other is named. XDG_DATA_HOME moves it.
man-files-preferences = Your own settings. XDG_CONFIG_HOME moves it.
man-files-state = Drafts and other things that belong to this computer. XDG_STATE_HOME moves it.
cli-arg-workspace = The folder of the workspace, in place of the usual one
cli-arg-workspace-more = It may stand before or after a command. Where it is not given, the environment variable COMMONGROUND_WORKSPACE says which folder; without that it is “workspace” in this computer’s folder for the data of programs.
cli-arg-sample = Open a fresh copy of the sample council, in which everybody is invented
cli-arg-sample-more = A copy in which you wrote is set aside and kept. With --workspace, the copy is made there; the folder must be empty or not there yet.
cli-arg-ascii = Use no characters beyond ASCII for lines, marks and quotation marks
cli-arg-format = How to write the result: text for people, json for programs
cli-arg-proposals = Say which proposals a busy person could answer on the spot, and what the others still need
cli-arg-shell = The shell
cli-arg-files = The council’s list: what ModernGov gives, saved pages, or a table (CSV)
cli-arg-files-more = All files are read first: where one of them is refused, none is taken. Saved pages of single members, or a folder of such, are read as one list.
cli-arg-dry_run = Say what would change, and change nothing
cli-arg-council = What the council is called, where the file does not say so
cli-arg-initiative = The initiative, by its id or its name
cli-arg-themes = A theme to try: its id, its name or any of its words, English or Welsh
cli-arg-wards = A ward to try
contact-order-none = There are no initiatives yet. Try --theme or --ward.
contact-order-ask = Say for which initiative, or try --theme THEME or --ward WARD.
contact-order-unknown-theme = We know no theme called “{ $theme }”, and no post here has that word. Check the spelling, or use a theme’s usual name, such as housing.
cli-cmd-find-in = Find the councillors that a report names
cli-cmd-find-in-more = It reads text, saved web pages, Word documents (.docx) and PDF. Who is named is certain, ambiguous (one of several) or not on the list; nothing is guessed.
cli-arg-file = The report, agenda or minutes

# person show, person erase

cli-cmd-person = Everything that is held about one person: show it, or erase it
cli-cmd-person-show = Show everything that is held about a councillor, wherever it is
cli-cmd-person-erase = Erase a councillor from every file of the workspace
cli-cmd-person-erase-more = Give the id or the full name: where several councillors have it, they are listed and nothing is erased. What is theirs goes: the profile, conversations with them alone, proposals, sense maps, drafts, trash and earlier versions. Elsewhere their name and what leads to them goes, and what others said stays. Other spellings of the name are shown one by one. It cannot be undone. Close the program first.
cli-cmd-person-hold = Put a councillor’s record on hold: a request or a complaint is open
cli-cmd-person-hold-more = Nothing about them can be erased until they are released.
cli-cmd-person-release = Release a councillor’s record from its hold
cli-arg-text = Words that are not a councillor’s name: only free text is searched for cutting, never ids, wards, names or titles
cli-arg-yes = Erase without being asked; what only may be them is left and listed
cli-arg-variants = Cut what only may be them too, such as initials or a title with the surname
cli-arg-reason = Why, as it is to be shown: a reference, no more than is needed

# Who is meant by a name on the command line.
cli-who-several = “{ $words }” could be any of these { $count } councillors. Use the id: { $names }.
cli-who-near = No councillor here is called “{ $words }”. Did you mean: { $names }? Use the id.
cli-who-nobody = No councillor here is called “{ $words }”. Use an id or a full name from the list of councillors. For words that are not a councillor’s name, use “person show --text” or “person erase --text”.
cli-who-part = “{ $words }” is only part of a name, so nothing was erased. If you mean this councillor, use the id: { $names }.

cli-person-held = { $name }: files in which something is held: { $count }
cli-person-alone = { $file } (theirs)
cli-person-shared = { $file } (about others too)
cli-person-named = { $file } (names them)
cli-person-beyond = { $file } (names them; this file cannot be read or changed here)
cli-person-names-others = { $file } (names others too: read it through before you hand it out: { $names })
cli-person-named-names-others = { $file } (names them, and others too: read it through before you hand it out: { $names })
cli-person-beyond-names-others = { $file } (names them, and others too: { $names }; this file cannot be read or changed here)
cli-person-preferences = The preferences remember that they were looked at last.
cli-person-maybe = { $file } (may name them)
cli-person-unread = { $file } could not be read, so we don’t know whether it names { $name }. Make sure that you can open it, or correct it if it is damaged, then do this again.
cli-person-looked-for = Looked for: the id; the full name in any capitals, accents, spaces and hyphens, with hidden characters or initials inside, in letters that only look the same, or surname first; initials or one forename with the surname; a title with the surname; and their own email addresses, phone numbers in any spacing, and other contact details.
cli-person-not-looked-for = Not looked for: forenames or surnames alone, nicknames, misspellings, and what has left this folder (letters, backups, exports). Read shared conversations yourself. The council’s next list brings the published facts back, as a new councillor.
cli-person-git = This workspace is in a git repository. Its earlier commits, and every clone of it, still hold what was erased here. To remove it there, rewrite the history with a tool such as git filter-repo, or start a new repository.
cli-person-namesake = Another councillor is called { $name } too, or has a longer name with this in it. So the name may mean either wherever it was typed, and each place is listed on its own.
cli-person-ordinary = { $name } is also everyday words, or the name of a ward, an initiative or a place. So only places with the same capitals were looked for, and each of them is listed on its own.
cli-person-naming-spaced = Their name or contact detail, written differently: “{ $words }” in: { $around }
cli-person-naming-unusual = This looks like their name, but it may not be: “{ $words }” in: { $around }
cli-person-naming-short = This may be them, by a short form of the name: “{ $words }” in: { $around }
cli-person-naming-initials = This may be them, with initials in the name: “{ $words }” in: { $around }
cli-person-naming-ordinary = This may be them, or only these words: “{ $words }” in: { $around }
cli-person-naming-titled = This may be them, by title and surname: “{ $words }” in: { $around }
cli-person-naming-namesake = This may be them or another councillor with this name: “{ $words }” in: { $around }
cli-person-stays = In conversations of several, and wherever only their name stood, the rest stays: it is about others, whose it is too.
cli-person-ask-more = After this you will be asked about each place where the name is written differently, or may be theirs: { $count }.
cli-person-ask = Files that are theirs go, and the others lose the name. This cannot be undone. Erase everything about { $name }? [y/N]
cli-person-ask-where = It is in: { $files }
cli-person-ask-passage = Cut it out? [y/N]
cli-person-left = Nothing was erased. Everything about { $name } is as it was.
cli-person-needs-yes = Nobody can be asked here, so nothing was erased. Look with “person show” first, then erase { $name } with --yes.
cli-person-erased = Erased. Files removed: { $removed }. Files changed: { $changed }.
cli-person-erased-part = Erased in part. Files removed: { $removed }. Files changed: { $changed }.
cli-person-on-hold = { $name } is on hold. Nothing about them can be erased until you release them.
cli-person-held-already = { $name } has been on hold since { $date }: { $reason }. Release them first to change the reason.
cli-person-hold-reason = Say why: --reason "…"
cli-person-not-on-hold = { $name } is not on hold.
cli-person-released = { $name } is no longer on hold.
cli-person-untold = This disk does not support locks, so we could not tell whether another program has this workspace open. If one does, close it without saving and check again.
cli-person-not-all = Something about { $name } is left, or may be, in files: { $count }. Correct a title or a broken file yourself. To cut words that are listed here, use “person erase --text WORDS”.
cli-person-still-by-hand = left: { $file }. This program cannot change it. Open it, and correct, rename or delete it yourself.
cli-person-still-title = In a name or a title, which is never cut. Change it yourself: { $around }
cli-person-kept = Left because you said so: { $file }
cli-person-still = left: { $file }

# person show --text, person erase --text

cli-text-found = “{ $words }” was found { $places ->
    [one] once
   *[other] { $places } times
}. Places where it can be cut: { $cut }.
cli-text-place = { $file }, { $field }: { $around }
cli-text-place-stays = { $file }, { $field } (not free text, so it is never cut): { $around }
cli-text-place-unreadable = { $file } (cannot be changed here; edit it yourself): { $around }
cli-text-unread = { $file } could not be read, so we don’t know whether “{ $words }” is in it. Make sure that you can open it, then do this again.
cli-text-everyday = “{ $words }” is too short or too common to cut out. It would change { $places } places in { $files } files. Nothing was changed. Use longer words.
cli-text-also-councillor = These words are also a councillor’s name, or part of one: { $names }. Their records are not erased by this. To erase a councillor, use “person erase” with the id.
cli-text-ask = Cut “{ $words }” out of { $places } places in { $files } files? This cannot be undone. [y/N]
cli-text-left = Nothing was cut. Everything is as it was.
cli-text-needs-yes = There is no terminal to ask in, so nothing was cut. Look with “person show --text” first, then use --yes. It would change { $places } places in { $files } files.
cli-text-erased = Cut. Places: { $places }. Files: { $files }.
cli-text-erased-part = Cut in part. Places: { $places }. Files: { $files }.
cli-text-still = Places where the words are left, because they are not free text or could not be changed: { $count }.
