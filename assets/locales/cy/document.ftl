# Cymraeg. Heb ei wirio eto gan ddarllenydd.
document-refused-too-large = Mae { $file } yn fwy na { $megabytes } MB, sy’n fwy nag a ddarllenir. Cymerwch y rhan sydd ei hangen, neu cadwch hi heb ei lluniau.
document-refused-empty = Nid oes geiriau yn { $file }. Gwiriwch mai dyma’r ffeil gywir.
document-refused-binary = Nid testun, tudalen we, dogfen Word na PDF yw { $file }. Agorwch hi yn y rhaglen a’i gwnaeth, a’i chadw fel un o’r rhain.
document-refused-old-office = Daw { $file } o hen fersiwn o Word neu Excel, neu mae cyfrinair arni. Agorwch hi yno, a’i chadw fel dogfen Word (.docx) heb gyfrinair.
document-refused-other-office = Ffeil wedi’i phacio yw { $file }, ond nid dogfen Word. Agorwch hi yn y rhaglen a’i gwnaeth, a’i chadw fel PDF neu destun.
document-refused-rtf = Testun cyfoethog (RTF) yw { $file }, na ellir ei ddarllen yma. Agorwch hi mewn prosesydd geiriau, a’i chadw fel dogfen Word (.docx) neu destun.
document-refused-encrypted = Mae cyfrinair ar { $file }. Agorwch hi â’r cyfrinair, a’i chadw neu ei hargraffu i PDF newydd heb un.
document-refused-scanned = Lluniau o dudalennau sydd yn { $file }, heb eiriau: mae’n debyg iddi gael ei sganio. Gofynnwch am yr adroddiad fel yr ysgrifennwyd ef, neu defnyddiwch raglen sy’n darllen lluniau (OCR) yn gyntaf.
document-refused-damaged = Mae { $file } wedi’i difrodi ac ni ellir ei darllen. Lawrlwythwch hi eto, a rhowch gynnig ar y ffeil newydd.
document-refused-bomb = Mae { $file } yn dadbacio i lawer mwy nag sydd mewn adroddiad, felly gadawyd hi. Gwiriwch o ble y daw.
document-refused-too-long = Mae mwy o destun yn { $file } nag y gall y rhaglen hon ei ddarllen (tua 1.5 miliwn o eiriau). Rhannwch hi’n ffeiliau llai, a rhowch gynnig ar bob un.
document-refused-too-many-pages = Mae mwy nag 20,000 o dudalennau yn { $file }, sy’n fwy nag y gall y rhaglen hon ei ddarllen. Cadwch y tudalennau sydd eu hangen arnoch fel PDF newydd, a rhowch gynnig ar hwnnw.
document-refused-stopped = Rhoddwyd y gorau i ddarllen { $file }.
document-note-windows-1252 = Nid yw’r ffeil yn dweud sut yr amgodir ei llythrennau. Fe’i darllenwyd fel Windows-1252: gwiriwch enwau ag acenion.
document-note-blank-pages = Tudalennau heb eiriau, efallai’n lluniau: { $count } o { $pages }.
document-note-broken-pages = Tudalennau wedi’u difrodi, a adawyd allan: { $count } o { $pages }.
document-note-heavy-pages = Tudalennau â mwy o luniadu nag y gall y rhaglen hon ei ddarllen, a adawyd allan: { $count } o { $pages }. Edrychwch arnynt eich hun.
document-note-unread-pages = Tudalennau olaf na ddarllenwyd am fod y ffeil yn dadbacio i ormod: { $count } o { $pages }. Cadwch nhw fel PDF ar wahân, a rhowch gynnig ar hwnnw.
document-find-too-many = Mae { $file } yn enwi mwy o bobl nag y gall y rhaglen hon chwilio amdanynt. Rhannwch hi’n ffeiliau llai, a rhowch gynnig ar bob un.
document-find-certain = { $place }  { $mention }  → { $who }
document-find-ambiguous = { $count ->
    [one] { $place }  { $mention }  ?  ai { $who } ydyw?
   *[other] { $place }  { $mention }  ?  un o’r rhain: { $who }
}
document-find-unknown = { $place }  { $mention }  ddim ar ein rhestr
document-find-counts = Crybwylliadau: { $mentions }. Sicr: { $certain }. Amwys: { $ambiguous }. Ddim ar ein rhestr: { $unknown }.
document-find-people = Cynghorwyr a enwir yn sicr: { $count }.
document-find-nobody = Nid oes cynghorwyr yn y man gwaith hwn eto, felly mae pawb yn anhysbys. Dewch â rhestr eich cyngor i mewn â “commonground import FFEIL”.
document-find-skipped = Ni ellid darllen rhai cynghorwyr, felly ni chwiliwyd amdanynt. Mae “commonground check” yn dweud pam.
document-find-name = { $name }
document-find-left = { $name }, a adawodd
document-find-in-ward = { $name } ({ $ward })
document-find-progress = Darllen { $file }: { $percent } %
document-not-found = Nid yw { $path } yno. Gwiriwch yr enw, a rhowch gynnig arall arni.
document-not-allowed = Ni chewch agor { $path }. Gofynnwch i’r perchennog, neu gwnewch gopi y cewch ei ddarllen.
document-no-file = Ffolder yw { $path }, a ffeil yw adroddiad. Enwch y ffeil ynddi.
document-unreadable = Ni ellid darllen { $path }. Gwiriwch y ddisg neu’r rhwydwaith y mae arno, a rhowch gynnig arall arni.
