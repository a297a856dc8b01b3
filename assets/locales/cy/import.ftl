# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Beth arall sydd gan fewnforiwr i’w ddweud.
exchange-refused-no-column = Nid oes colofn “{ $column }” yn { $file }. Ni newidiwyd dim. Dyma’r colofnau: { $columns }.
exchange-refused-nobody-elected = Nid yw { $file } yn dweud bod neb wedi’i ethol. Ni newidiwyd dim. Lawrlwythwch hi eto ar ôl cyhoeddi’r canlyniadau, neu defnyddiwch restr y cyngor ei hun o’i aelodau.
exchange-note-elected-absent = Nid yw’r ffeil yn dweud pwy a etholwyd. Dim ond y rhai a safodd heb wrthwynebiad a dderbyniwyd. Y lleill, na dderbyniwyd: { $count }.
exchange-note-result-open = Ymgeiswyr nad yw’r ffeil yn dweud a gawsant eu hethol: { $count }. Ni dderbyniwyd hwy.
exchange-note-other-elections = Rhesi am etholiadau eraill, nid rhai cyngor, na dderbyniwyd: { $count }.
exchange-note-by-election = { $ward }: etholwyd yn ddiweddarach, mewn isetholiad: { $count }. Nid yw’r ffeil yn dweud pwy a adawodd: edrychwch pwy sydd yno nawr.
exchange-part-page = Tudalen un aelod yw hon, felly nid yw’n dweud dim am neb arall.
exchange-part-few = Mae { $count } arni, a { $here } yn hysbys yma, felly mae’n edrych fel rhan o’r cyngor.
exchange-part-wards = Nid oes neb o gwbl ar gyfer eu ward, felly efallai nad yw’r ward honno yn y ffeil.

cli-import-lgsf = cynghorwyr gan y Local Government Scraper Framework
cli-import-candidates = ymgeiswyr gan Democracy Club; y rhai a etholwyd a dderbynnir
cli-import-member-index = tudalen a gadwyd, gydag aelodau cyngor
cli-import-member-page = tudalen un aelod, a gadwyd
