# Why a report was not read. Nothing is changed by reading one.
document-refused-too-large = { $file } is larger than { $megabytes } MB, which is more than is read. Take the part that is wanted, or save it without its pictures.
document-refused-empty = { $file } holds no words. Check that it is the right file.
document-refused-binary = { $file } is neither a text, a web page, a Word document nor a PDF. Open it in the program that made it, and save it as one of these.
document-refused-old-office = { $file } is from an old version of Word or Excel, or locked with a password. Open it there, and save it as a Word document (.docx) without a password.
document-refused-other-office = { $file } is a packed file, but not a Word document. Open it in the program that made it, and save it as a PDF or as text.
document-refused-rtf = { $file } is rich text (RTF), which cannot be read here. Open it in a word processor, and save it as a Word document (.docx) or as text.
document-refused-encrypted = { $file } is locked with a password. Open it with the password, and save or print it to a new PDF without one.
document-refused-scanned = { $file } holds pictures of pages and no words: it was probably scanned. Ask for the report as it was written, or have a program read the pictures first (OCR).
document-refused-damaged = { $file } is damaged and cannot be read. Download it again, and try with the new file.
document-refused-bomb = { $file } unpacks to far more than a report holds, so it was left alone. Check where it comes from.
document-refused-tangled = { $file } leads to the same parts over and over, so reading it would take too long. It was left alone. Open it in a PDF reader, print it to a new PDF, and try with that.
document-refused-too-long = { $file } has more text than this program can read (about 1.5 million words). Split it into smaller files, then try each one.
document-refused-too-many-pages = { $file } has more than 20,000 pages, which is more than this program can read. Save the pages you need as a new PDF, then try that one.
document-refused-stopped = Reading { $file } was stopped.

# What is worth knowing of a report.
document-note-windows-1252 = The file does not say how its letters are encoded. It was read as Windows-1252: check names with accents.
document-note-blank-pages = { $count ->
    [one] One of { $pages } pages holds no words; it may be a picture.
   *[other] { $count } of { $pages } pages hold no words; they may be pictures.
  }
document-note-broken-pages = { $count ->
    [one] One of { $pages } pages is damaged and was left out.
   *[other] { $count } of { $pages } pages are damaged and were left out.
  }
document-note-heavy-pages =
  { $count ->
    [one] One of { $pages } pages has more drawing on it than this program can read, and was left out. Look at it yourself.
   *[other] { $count } of { $pages } pages have more drawing on them than this program can read, and were left out. Look at them yourself.
  }
document-note-unread-pages =
  { $count ->
    [one] The last of { $pages } pages was not read, because the file unpacks to too much. Save it as a PDF of its own, then try that one.
   *[other] The last { $count } of { $pages } pages were not read, because the file unpacks to too much. Save them as a PDF of their own, then try that one.
  }

# The councillors that a report names.
document-find-too-many = { $file } names more people than this program can look up. Split it into smaller files, then try each one.
document-find-certain = { $place }  { $mention }  → { $who }
document-find-ambiguous = { $count ->
    [one] { $place }  { $mention }  ?  is it { $who }?
   *[other] { $place }  { $mention }  ?  one of: { $who }
}
document-doubt-other-council = The text says they sit on another council.
document-doubt-other-councils-report = This looks like another council’s report.
document-doubt-former = The text says they are no longer a councillor, or they had left by then.
document-doubt-namesake = Line { $line } names another person with this surname.
document-doubt-older-report = The report is older than this councillor’s term, so it may mean an earlier councillor.
document-doubt-other-list = Many councillors in this text are not on our list, so a surname alone may mean another person.
document-doubt-title = The title, such as Mr or Mrs, does not match our list.
document-doubt-heading = This may be a column heading.
document-doubt-spelling = The first name, initials or spelling differ from our list.
document-doubt-no-councillor = The text does not say this is a councillor.
document-doubt-post = The post may cover more than this, or may have changed hands.
document-doubt-place = The words around the name leave it unclear.
document-find-why = { $indent }{ $why }
document-find-unknown = { $place }  { $mention }  not on our list
document-find-counts = { $mentions ->
    [0] No councillors are named.
    [one] One mention: { $certain } certain, { $ambiguous } ambiguous, { $unknown } not on our list.
   *[other] { $mentions } mentions: { $certain } certain, { $ambiguous } ambiguous, { $unknown } not on our list.
  }
document-find-people = { $count ->
    [one] One councillor is named for certain.
   *[other] { $count } councillors are named for certain.
  }
document-find-nobody = There are no councillors in this workspace yet, so everybody is unknown. Bring in your council's list with “commonground import FILE”.
document-find-skipped = Some councillors could not be read, so they were not looked for. “commonground check” says why.
document-find-name = { $name }
document-find-left = { $name }, who left
document-find-in-ward = { $name } ({ $ward })
document-find-progress = Reading { $file }: { $percent } %

# The file itself.
document-not-found = { $path } is not there. Check the name, and try again.
document-not-allowed = { $path } may not be opened by you. Ask whoever owns it, or make a copy that you may read.
document-no-file = { $path } is a folder, and a report is a file. Name the file in it.
document-stream = { $path } is a pipe or a device, not a file. Save it as a file first, then name that.
document-unreadable = { $path } could not be read. Check the disk or the network that it is on, and try again.
