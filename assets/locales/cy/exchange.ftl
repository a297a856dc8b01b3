# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Pam na ddarllenwyd ffeil. Nid oes dim wedi newid pan ddangosir un o’r rhain.
exchange-refused-too-large = Mae { $file } yn fwy na { $megabytes } MB, ac nid oes rhestr o gynghorwyr mor fawr â hynny. Ni newidiwyd dim. Gwnewch yn siŵr mai dyma’r ffeil gywir.
exchange-refused-empty = Mae { $file } yn wag. Ni newidiwyd dim. Cadwch restr y cyngor eto, a rhowch gynnig ar y ffeil newydd.
exchange-refused-excel = Llyfr gwaith Excel yw { $file }, ac ni ellir ei ddarllen yma. Ni newidiwyd dim. Agorwch ef yn Excel, cadwch y daflen â’r cynghorwyr fel “CSV UTF-8”, a mewnforiwch y ffeil honno.
exchange-refused-calc = Taenlen LibreOffice yw { $file }, ac ni ellir ei darllen yma. Ni newidiwyd dim. Agorwch hi, cadwch y daflen â’r cynghorwyr fel CSV (Unicode UTF-8), a mewnforiwch y ffeil honno.
exchange-refused-numbers = Taenlen Numbers yw { $file }, ac ni ellir ei darllen yma. Ni newidiwyd dim. Agorwch hi, allforiwch hi fel CSV, a mewnforiwch y ffeil honno.
exchange-refused-word = Dogfen Word neu ddogfen destun arall yw { $file }, ac ni ellir ei darllen fel rhestr. Ni newidiwyd dim. Copïwch ei thabl i daenlen, cadwch honno fel “CSV UTF-8”, a mewnforiwch y ffeil honno.
exchange-refused-password = Mae { $file } wedi’i diogelu â chyfrinair, felly ni ellir darllen dim ohoni. Ni newidiwyd dim. Agorwch hi â’r cyfrinair, cadwch hi fel “CSV UTF-8” heb gyfrinair, a mewnforiwch y ffeil honno.
exchange-refused-zip = Archif gywasgedig yw { $file }. Ni newidiwyd dim. Dadbaciwch hi, a mewnforiwch y ffeil â’r cynghorwyr.
exchange-refused-mail = E-bost yw { $file }, nid rhestr. Ni newidiwyd dim. Os oes rhestr ynghlwm wrtho, cadwch yr atodiad a mewnforiwch hwnnw.
exchange-refused-saved-archive = Tudalen we wedi’i chadw fel un ffeil (archif we) yw { $file }, ac ni ellir ei darllen yma. Ni newidiwyd dim. Agorwch y dudalen mewn porwr, cadwch hi fel “Web page, HTML only”, a mewnforiwch y ffeil honno.
exchange-refused-vcard = Cysylltiadau (vCard) sydd yn { $file }, ac ni ellir eu darllen fel rhestr yma. Ni newidiwyd dim. Allforiwch y cysylltiadau fel ffeil CSV, a mewnforiwch honno.
exchange-refused-calendar = Calendr yw { $file }, nid rhestr o gynghorwyr. Ni newidiwyd dim. Gwiriwch mai dyma’r ffeil gywir.
exchange-refused-broken-json = Ffeil JSON wedi’i difrodi ar linell { $line } yw { $file }. Ni newidiwyd dim. Cadwch hi eto a rhowch gynnig arall arni.
exchange-refused-json-no-list = Ffeil JSON yw { $file }, ond nid oes rhestr o bobl ynddi. Ni newidiwyd dim. Gwiriwch mai dyma’r ffeil gywir.
exchange-refused-pdf = PDF yw { $file }, ac ni ellir ei ddarllen yma. Ni newidiwyd dim. Gofynnwch i wasanaethau democrataidd y cyngor am y rhestr fel ffeil CSV.
exchange-refused-binary = Nid ffeil destun yw { $file }. Ni newidiwyd dim. Defnyddiwch restr y cyngor fel ffeil CSV, neu’r XML y mae ModernGov yn ei roi.
exchange-refused-saved-page = Tudalen we am gynghorwyr yw { $file }, ond nid rhestr ohonynt na thudalen un aelod. Ni newidiwyd dim. Cadwch y dudalen “Eich Cynghorwyr” neu dudalen aelod, neu defnyddiwch y rhestr fel ffeil CSV neu XML GetCouncillorsByWard.
exchange-refused-web-page = Tudalen we yw { $file }, nid rhestr: mae’n debyg bod gweinydd y cyngor wedi anfon gwall neu wedi cyfeirio i rywle arall. Ni newidiwyd dim. Agorwch y cyfeiriad eto mewn porwr (rhowch gynnig ar https) a chadwch yr hyn y mae’n ei ddangos.
exchange-refused-other-xml = XML yw { $file }, ond nid rhestr o gynghorwyr. Ni newidiwyd dim. O ModernGov, defnyddiwch GetCouncillorsByWard.
exchange-refused-no-wards = Rhestr o ModernGov yw { $file }, heb unrhyw gynghorwyr ynddi. Ni newidiwyd dim. Efallai fod y cyngor wedi diffodd y rhestr hon; gofynnwch i’w wasanaethau democrataidd am ffeil CSV.
exchange-refused-truncated = Mae { $file } yn dod i ben ar ei hanner. Ni newidiwyd dim. Cadwch hi eto, a rhowch gynnig ar y ffeil newydd.
exchange-refused-broken-xml = Mae { $file } wedi’i difrodi ar linell { $line }: agorwyd rhywbeth nad yw wedi’i gau. Ni newidiwyd dim. Cadwch hi eto, a rhowch gynnig ar y ffeil newydd.
exchange-refused-unknown = { $file }: nid oes llinell o benawdau sy’n enwi cynghorwyr. Ni newidiwyd dim. Mae angen colofn “Enw” (neu “Name”) ac un o’r rhain: “Ward”, “Plaid”, “E-bost”, “Swydd”.
exchange-refused-own-other = Tabl a ysgrifennwyd gan y rhaglen hon yw { $file }, ond nid tabl y cynghorwyr. Ni newidiwyd dim. Dim ond tabl y cynghorwyr y gellir ei fewnforio eto.
exchange-refused-candidates = Mae { $file } yn dweud pwy a safodd mewn etholiadau, nid pwy a etholwyd: nid oes colofn “elected” ynddi. Ni newidiwyd dim. Lawrlwythwch hi eto gyda’r golofn honno, neu defnyddiwch restr y cyngor ei hun o’i aelodau.
exchange-refused-columns = { $file }: mae gan y rhan fwyaf o’r rhesi fwy o golofnau na’r penawdau, felly ni ellir dweud beth yw beth. Ni newidiwyd dim. Rhowch bennawd ar bob colofn, a rhowch gynnig arall arni.
exchange-refused-quotes = { $file }: mae dyfynnod ar linell { $line }, neu cyn hynny, heb ei gau. Ni newidiwyd dim. Caewch ef neu tynnwch ef, a rhowch gynnig arall arni.
exchange-refused-no-rows = { $file }: mae penawdau ynddi, ond dim cynghorwyr oddi tanynt. Ni newidiwyd dim. Gwnewch yn siŵr mai dyma’r ffeil gywir.
exchange-refused-too-wide = Mae { $columns } o golofnau yn llinell { $line } { $file }, ac mae’r rhaglen hon yn darllen { $most } ar y mwyaf. Ni newidiwyd dim. Gwnewch yn siŵr mai dyma’r ffeil gywir, a dilëwch y colofnau nad oes eu hangen arnoch.
exchange-refused-long-page = Mae { $file } yn dudalen lawer hirach na rhestr o gynghorwyr, felly ni chafodd ei darllen. Ni newidiwyd dim. Gwnewch yn siŵr mai dyma’r ffeil gywir.
exchange-refused-deep-json = JSON yw { $file } â rhestrau o fewn rhestrau { $depth } o haenau o ddyfnder; darllenir { $most } ar y mwyaf. Ni newidiwyd dim. Gwnewch yn siŵr mai’r ffeil gywir ydyw.
exchange-refused-too-many-values = Mae yn { $file } lawer mwy o werthoedd nag sydd mewn rhestr o gynghorwyr. Ni newidiwyd dim. Gwnewch yn siŵr mai’r ffeil gywir ydyw.
exchange-refused-too-many-councils = Mae { $file } yn enwi mwy na 2,000 o gynghorau. Ni newidiwyd dim. Gwnewch yn siŵr mai’r golofn gywir sy’n dal enw’r cyngor.
exchange-refused-too-many = Mae { $file } yn rhestru mwy na 100,000 o bobl, ac nid oes rhestr o gynghorwyr mor hir â hynny. Ni newidiwyd dim. Gwnewch yn siŵr mai dyma’r ffeil gywir.

# Pam na dderbyniwyd rhes.
exchange-skipped-no-name = Nid oes enw yma. Rhowch un i mewn a mewnforiwch eto, neu gadewch y rhes.
exchange-skipped-not-a-name = Nid yw “{ $name }” yn edrych fel enw person. Cywirwch ef yn y ffeil, neu ychwanegwch y person â llaw.
exchange-skipped-columns = Meysydd yn y rhes: { $found }, lle dylai fod { $wanted }, felly ni ellir dweud beth yw beth. Cywirwch y rhes a mewnforiwch eto.
exchange-skipped-id-twice = Yr un rhif aelod sydd yn y ffeil ar gyfer dau enw: { $name }; { $other }. Cywirwch y rhif a mewnforiwch eto.
exchange-skipped-namesakes = Mae mwy nag un o’r enw { $name } yn yr un ward, heb ddim i’w gwahaniaethu. Diweddarwch y cofnod hwn â llaw.
exchange-skipped-number-shared = Mae rhif aelod { $name } eisoes yn perthyn i’r cofnod “{ $record }”. Cywirwch y rhif yn un ohonynt.
exchange-skipped-number-moved = Mae rhif aelod { $name } yn perthyn yma i rywun ag enw a ward gwahanol (“{ $record }”). Gwiriwch pwy yw’r person, a chywirwch y rhif yn y cofnod hwnnw.
exchange-skipped-numbered-apart = { $name }: mae’r rhif aelod yn y ffeil yn wahanol i’r un yn y cofnod “{ $record }”. Os yr un person ydynt, tynnwch yr hen rif o’r cofnod hwnnw a mewnforiwch eto.
exchange-skipped-other-name = Gall { $name } fod yn rhywun sydd yma dan enw arall (“{ $record }”). Dywedwch yn rhagolwg y mewnforio, neu gyda --walk, ai un person ydynt.
exchange-skipped-other-ward = Mae rhywun o’r enw { $name } yma eisoes, mewn ward arall neu heb ward (“{ $record }”), ac nid yw enw ar ei ben ei hun yn profi dim. Os yr un person ydynt, cywirwch y ward yn y cofnod hwnnw a mewnforiwch eto.

# Yr hyn y mae’n werth edrych arno.
exchange-note-home-address =
  { $count ->
    [one] Mae’r rhestr yn ailadrodd cyfeiriad cartref { $names } mewn manylion eraill, megis cymhorthfa. Gadawyd y rhan honno allan.
   *[other] Mae’r rhestr yn ailadrodd cyfeiriadau cartref mewn manylion eraill, megis cymhorthfa. Gadawyd y rhannau hynny allan. Nifer y cynghorwyr: { $count }: { $names }.
  }
exchange-note-columns-unread = Colofnau na ddarllenwyd, am na ddeellir eu penawdau ({ $count }): { $names }. Dewiswch beth sydd ynddynt, neu gadewch nhw allan.
exchange-note-columns-private = Colofnau a adawyd allan am eu bod yn dal manylion preifat ({ $count }): { $names }.
exchange-note-columns-unneeded = Colofnau a adawyd allan am nad oes ar y rhaglen eu hangen ({ $count }): { $names }.
exchange-note-columns-repeated = Colofnau a adawyd allan am fod colofn arall yn cael ei darllen am yr un peth ({ $count }): { $names }.
exchange-note-wide = Mae sawl cynghorydd ym mhob rhes o’r tabl. Darllenwyd pob un fel rhes ar wahân.
exchange-note-heading-rows = Rhesi sy’n benawdau ward neu blaid: { $count }. Rhoddwyd hynny i’r bobl o dan bob pennawd.
exchange-note-ward-from-above = Rhesi heb ward a gafodd ward y rhes uwch eu pennau: { $count }.
exchange-note-elected-only = Dim ond pobl a etholwyd a ddarllenwyd, yn ôl y golofn “{ $column }”. Eraill a adawyd allan: { $count }.
exchange-note-former = Pobl heb aelodaeth gyfredol a adawyd allan: { $count }.
exchange-note-windows-1252 = Nid yw’r ffeil yn dweud sut y cafodd ei llythrennau eu hamgodio. Fe’i darllenwyd fel Windows-1252: gwiriwch enwau ag acenion.
exchange-note-garbled = Mae’n ymddangos bod llythrennau wedi’u colli yma: “{ $text }” ({ $name }). Cymharwch â thudalen y cyngor.
exchange-note-row-twice = Mae { $name } yn y ffeil ddwywaith yn yr un geiriau. Fe’i derbyniwyd unwaith.
exchange-note-own = Tabl a ysgrifennwyd gan y rhaglen hon yw hwn. Darllenir enwau, wardiau, pleidiau, swyddi, e-byst, rhifau ffôn, cymorthfeydd a thymhorau; nid yw’r hyn a ysgrifennwyd am bobl ynddo.
exchange-note-own-unpublished = E-byst a rhifau a adawyd allan: { $count }. Mae’r golofn “Heb ei gyhoeddi” ar goll, felly ni ellir dweud a ellir eu dangos.
exchange-note-fewer = Cynghorwyr yn ôl y rhestr: { $promised }. Cynghorwyr sydd ynddi: { $count }.
exchange-note-ward-codes = Wardiau a ysgrifennwyd fel cod yn lle enw: { $count }.
exchange-note-surname-first = Cyfenwau sy’n dod gyntaf: darllenwyd “{ $written }” fel “{ $taken }”.
exchange-note-surname-first-all = Cyfenwau sy’n dod gyntaf yn y rhestr hon, a newidiwyd trefn yr enwau.
exchange-note-other-council = Mae’n ymddangos mai ffeil { $named } yw hon, nid ffeil { $council }. Gwiriwch cyn ei derbyn.
