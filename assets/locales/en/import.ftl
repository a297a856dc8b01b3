# What else an importer has to say.
exchange-refused-no-column = There is no column “{ $column }” in { $file }. Nothing was changed. Its columns are: { $columns }.
exchange-refused-nobody-elected = { $file } names nobody as elected. Nothing was changed. Download it again once the results are in, or take the council's own list of its members.
exchange-note-elected-absent = The file does not say who was elected. Only those who stood unopposed were taken; { $count } others were not.
exchange-note-result-open = Of { $count ->
    [one] one candidate
   *[other] { $count } candidates
  } the file does not say whether they were elected. They were not taken.
exchange-note-other-elections = { $count ->
    [one] One row is
   *[other] { $count } rows are
  } about other elections than a council's and not taken.
exchange-note-by-election = { $ward }: { $count ->
    [one] somebody was elected later, at a by-election.
   *[other] { $count } were elected later, at by-elections.
  } The file does not say who left: look at who sits there now.
exchange-part-page = It is one member's own page, so it says nothing of anybody else.
exchange-part-few = It lists { $count } where { $here } are known, so it looks like a part of the council.
exchange-part-wards = Nobody at all is listed for their ward, so the file may leave that ward out.

cli-import-lgsf = councillors from the Local Government Scraper Framework
cli-import-candidates = candidates from Democracy Club, of whom the elected are taken
cli-import-member-index = a saved page with a council's members
cli-import-member-page = the saved page of one member
