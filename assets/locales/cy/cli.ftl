# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Y gorchmynion wrth ochr y sgrin. Un llinell yw pob un.

cli-not-written = Nid oedd modd ysgrifennu’r canlyniad. Mae’r cyfrifiadur hwn yn dweud: { $why }.
cli-no-data-folder = Nid yw’r cyfrifiadur hwn yn dweud ble dylai eich ffeiliau fod. Rhowch enw ffolder gyda --workspace DIR.
cli-workspace-is-file = Ffeil yw { $path }, ond ffolder yw man gwaith. Rhowch enw ffolder gyda --workspace DIR.
cli-no-terminal = Mae ar y sgrin angen terfynell i agor ynddi, i ddarllen ac i ysgrifennu. Dechreuwch hi yno heb < na |, neu defnyddiwch un o’r gorchmynion y mae --help yn eu rhestru.

# Y cyngor enghreifftiol.
cli-sample-alone = mae --sample yn agor y sgrin, ac ni all fynd gyda gorchymyn
cli-sample-not-empty = Nid yw { $path } yn wag, felly ni chopïwyd y cyngor enghreifftiol yno. Ni newidiwyd dim. Rhowch enw ffolder sy’n wag neu nad yw’n bod eto.

# Bwrw golwg dros fan gwaith.
cli-check-councillors = cynghorwyr: { $count }
cli-check-initiatives = mentrau: { $count }
cli-check-conversations = sgyrsiau: { $count }
cli-check-proposals = cynigion: { $count }
cli-check-fine = Ni chafwyd hyd i unrhyw broblemau.
cli-check-no-folder = Nid yw { $path } yno, ac mae hynny’n cyfrif fel man gwaith gwag.

# Mewnforio ffeil cyngor.
cli-import-file = { $file }: { $kind }
cli-import-moderngov = rhestr cyngor o ModernGov
cli-import-open-data = rhestr gan Open Council Data UK
cli-import-open-data-2019 = rhestr gan Open Council Data UK, o 2019
cli-import-table = tabl o gynghorwyr
cli-import-council = cyngor: { $council }
cli-import-unnamed = cyngor: { $council }, am y tro, gan nad yw’r ffeil yn rhoi ei enw. Mae --council NAME yn rhoi enw arno.
cli-import-added = ychwanegwyd: { $count }
cli-import-changed = newidiwyd: { $count }
cli-import-unchanged = heb newid: { $count }
cli-import-missing = ar goll: { $count }
cli-import-vacancies = seddi gwag: { $count }
cli-import-skipped = hepgorwyd: { $count }
cli-import-skipped-row = hepgorwyd rhes { $row }: { $reason }
cli-import-missing-person = yma, ond nid yn y ffeil: { $name }
cli-import-note = nodyn: { $note }
cli-import-note-row = nodyn ar res { $row }: { $note }
cli-import-dry-run = Prawf yn unig oedd hyn: ni newidiwyd dim.
cli-import-none-taken = Ni dderbyniwyd unrhyw ffeil arall chwaith. Cywirwch hon, neu gadewch hi allan, a mewnforiwch eto.
cli-import-council-unused = { $file }: mae mwy nag un cyngor ynddi, felly ni ddefnyddiwyd --council ar ei chyfer.

contact-order-nobody = Nid oes neb yn cyfateb i’r themâu a’r wardiau hyn, hyd y gwyddys.
contact-order-in-touch = mewn cysylltiad
contact-order-unknown = Nid oes menter “{ $words }”. Dyma’r rhai sydd: { $names }.
contact-order-several = Gallai “{ $words }” olygu unrhyw un o’r rhain: { $names }. Rhowch ei dynodydd.
