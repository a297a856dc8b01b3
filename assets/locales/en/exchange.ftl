# Why a file was not read. Nothing has been changed when one of these is shown.
exchange-refused-too-large = { $file } is larger than { $megabytes } MB, and no list of councillors is. Nothing was changed. Check that it is the right file.
exchange-refused-empty = { $file } is empty. Nothing was changed. Save the council's list again and try with the new file.
exchange-refused-excel = { $file } is an Excel workbook, which can't be read here. Nothing was changed. Open it in Excel, save the sheet with the councillors as “CSV UTF-8”, and import that file.
exchange-refused-calc = { $file } is a LibreOffice spreadsheet, which can't be read here. Nothing was changed. Open it, save the sheet with the councillors as CSV (Unicode UTF-8), and import that file.
exchange-refused-numbers = { $file } is a Numbers spreadsheet, which can't be read here. Nothing was changed. Open it, export it as CSV, and import that file.
exchange-refused-word = { $file } is a Word or other text document, which can't be read as a list. Nothing was changed. Copy its table into a spreadsheet, save that as “CSV UTF-8”, and import that file.
exchange-refused-password = { $file } is protected with a password, so nothing in it can be read. Nothing was changed. Open it with the password, save it as “CSV UTF-8” without one, and import that file.
exchange-refused-zip = { $file } is a compressed archive. Nothing was changed. Unpack it, and import the file with the councillors.
exchange-refused-mail = { $file } is an email and not a list. Nothing was changed. If a list is attached to it, save the attachment and import that.
exchange-refused-saved-archive = { $file } is a web page saved as a single file (web archive), which can't be read here. Nothing was changed. Open the page in a browser, save it as “Web page, HTML only”, and import that file.
exchange-refused-vcard = { $file } holds contacts (vCard), which can't be read as a list here. Nothing was changed. Export the contacts as a CSV file, and import that.
exchange-refused-calendar = { $file } is a calendar and not a list of councillors. Nothing was changed. Check that it is the right file.
exchange-refused-broken-json = { $file } is JSON that is damaged at line { $line }. Nothing was changed. Save it again and try with the new file.
exchange-refused-json-no-list = { $file } is JSON, but there is no list of people in it. Nothing was changed. Check that it is the right file.
exchange-refused-pdf = { $file } is a PDF, which cannot be read here. Nothing was changed. Ask the council's democratic services for the list as a CSV file.
exchange-refused-binary = { $file } is not a text file. Nothing was changed. Take the council's list as a CSV file, or the XML that ModernGov gives.
exchange-refused-saved-page = { $file } is a web page about councillors, but neither a list of them nor one member's own page. Nothing was changed. Save the page “Your Councillors” or a member's page, or take the list as a CSV file or the XML of GetCouncillorsByWard.
exchange-refused-web-page = { $file } is a web page and not a list: the council's server probably sent an error or pointed elsewhere. Nothing was changed. Open the address again in a browser (try https) and save what it shows.
exchange-refused-other-xml = { $file } is XML, but not a list of councillors. Nothing was changed. From ModernGov, take GetCouncillorsByWard.
exchange-refused-no-wards = { $file } is a list from ModernGov with no councillors in it. Nothing was changed. The council may have switched this list off; ask its democratic services for a CSV file.
exchange-refused-truncated = { $file } breaks off in the middle. Nothing was changed. Save it again and try with the new file.
exchange-refused-broken-xml = { $file } is damaged at line { $line }: something was opened that is not closed. Nothing was changed. Save it again and try with the new file.
exchange-refused-unknown = { $file } has no line of headings that names councillors. Nothing was changed. It needs a column “Name” and one of “Ward”, “Party”, “Email” or “Role”.
exchange-refused-own-other = { $file } is a table that this program wrote, but not the one of councillors. Nothing was changed. Only the table of councillors can be brought in again.
exchange-refused-candidates = { $file } says who stood at elections and not who was elected: it has no column “elected”. Nothing was changed. Download it again with that column, or take the council's own list of its members.
exchange-refused-columns = In { $file } most rows have more columns than the headings, so it cannot be told what is what. Nothing was changed. Give every column a heading and try again.
exchange-refused-quotes = In { $file } a quotation mark at or before line { $line } is never closed. Nothing was changed. Close it or take it out, and try again.
exchange-refused-no-rows = { $file } has headings but no councillors below them. Nothing was changed. Check that it is the right file.
exchange-refused-too-wide = Line { $line } of { $file } has { $columns } columns, and this program reads at most { $most }. Nothing was changed. Check that it is the right file, and delete the columns you don't need.
exchange-refused-long-page = { $file } is a far longer page than a list of councillors, so it was not read. Nothing was changed. Check that it is the right file.
exchange-refused-deep-json = { $file } is JSON with lists inside lists { $depth } deep, and at most { $most } are read. Nothing was changed. Check that it is the right file.
exchange-refused-too-many-values = { $file } has far more values than a list of councillors. Nothing was changed. Check that it is the right file.
exchange-refused-too-many-councils = { $file } names more than 2,000 councils. Nothing was changed. Check that the right column holds the council.
exchange-refused-too-many = { $file } lists more than 100,000 people, and no list of councillors does. Nothing was changed. Check that it is the right file.

# Why a row was not taken.
exchange-skipped-no-name = There is no name. Fill it in and import again, or leave it.
exchange-skipped-not-a-name = “{ $name }” does not read like a person's name. Correct it in the file, or add the person by hand.
exchange-skipped-columns = The row has { $found } fields where { $wanted } belong, so it cannot be told what is what. Correct the row and import again.
exchange-skipped-id-twice = { $name } has the same member number in the file as { $other }. Correct the number and import again.
exchange-skipped-namesakes = More than one { $name } in the same ward, and nothing that tells them apart. Bring this one up to date by hand.
exchange-skipped-number-shared = The member number of { $name } is already that of the record “{ $record }”. Correct the number in one of them.
exchange-skipped-number-moved = The member number of { $name } belongs here to somebody with another name and ward (“{ $record }”). Check who it is, and correct the number in that record.
exchange-skipped-numbered-apart = { $name } has another member number in the file than in the record “{ $record }”. If they are one person, take the old number out of that record and import again.
exchange-skipped-other-name = { $name } may already be here under another name (“{ $record }”). Answer in the import’s preview, or with --walk, whether they are one person.
exchange-skipped-other-ward = There is already a { $name }, in another ward or none (“{ $record }”), and a name alone proves nothing. If they are one person, correct the ward in that record and import again.

# What is worth a look.
exchange-note-home-address =
  { $count ->
    [one] The list repeats the home address of { $names } in other details, such as a surgery. That part was left out.
   *[other] The list repeats the home addresses of { $count } councillors in other details, such as a surgery. Those parts were left out: { $names }.
  }
exchange-note-columns-unread = { $count ->
    [one] One column was not read, because its heading is not understood: { $names }. Choose what it holds, or leave it out.
   *[other] { $count } columns were not read, because their headings are not understood: { $names }. Choose what they hold, or leave them out.
  }
exchange-note-columns-private = { $count ->
    [one] One column was left out, because it holds private details: { $names }.
   *[other] { $count } columns were left out, because they hold private details: { $names }.
  }
exchange-note-columns-unneeded = { $count ->
    [one] One column was left out, because this program has no use for it: { $names }.
   *[other] { $count } columns were left out, because this program has no use for them: { $names }.
  }
exchange-note-columns-repeated = { $count ->
    [one] One column was left out, because another one is read for the same: { $names }.
   *[other] { $count } columns were left out, because others are read for the same: { $names }.
  }
exchange-note-wide = The table has several councillors in each row. Each was read as a row of their own.
exchange-note-heading-rows = { $count ->
    [one] One row is the heading of a ward or party. The people below it were given it.
   *[other] { $count } rows are headings of wards or parties. The people below each were given it.
  }
exchange-note-ward-from-above = { $count ->
    [one] One row has no ward and was given the ward of the row above it.
   *[other] { $count } rows have no ward and were given the ward of the row above them.
  }
exchange-note-elected-only = { $count ->
    [0] Everybody in the file was elected, by its column “{ $column }”.
    [one] Only people who were elected were read, by the column “{ $column }”. One other was left out.
   *[other] Only people who were elected were read, by the column “{ $column }”. { $count } others were left out.
  }
exchange-note-former = { $count ->
    [one] One person has no current membership and was left out.
   *[other] { $count } people have no current membership and were left out.
  }
exchange-note-windows-1252 = The file does not say how its letters are encoded. It was read as Windows-1252: check names with accents.
exchange-note-garbled = Letters seem to have been lost in “{ $text }” ({ $name }). Check it against the council's page.
exchange-note-row-twice = { $name } stands twice in the file in the same words, and was taken once.
exchange-note-own = This is a table that this program wrote. Names, wards, parties, posts, emails, telephone numbers, surgeries and terms are read; what was written about people is not in it.
exchange-note-own-unpublished = { $count ->
    [one] One email or number was left out: the column “Not published” is missing, so it cannot be told whether it may be shown.
   *[other] { $count } emails and numbers were left out: the column “Not published” is missing, so it cannot be told whether they may be shown.
}
exchange-note-fewer = The list says { $promised } councillors and holds { $count }.
exchange-note-ward-codes = { $count ->
    [one] One ward is written as a code and not as a name.
   *[other] { $count } wards are written as codes and not as names.
  }
exchange-note-surname-first = Surnames stand first: “{ $written }” was taken as “{ $taken }”.
exchange-note-surname-first-all = Surnames stand first in this list, and names were turned round.
exchange-note-other-council = The file seems to be { $named }'s and not { $council }'s. Check before it is taken.
