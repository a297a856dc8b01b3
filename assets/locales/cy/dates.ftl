# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Dyddiau heb eu talfyrru: darllenir dyddiad yn ôl o ffurflen, a dim ond yr enwau llawn a ddeellir.
day-mon = Llun
day-tue = Maw
day-wed = Mer
day-thu = Iau
day-fri = Gwe
day-sat = Sad
day-sun = Sul
month-jan = Ion
month-feb = Chwef
month-mar = Maw
month-apr = Ebr
month-may = Mai
month-jun = Meh
month-jul = Gorff
month-aug = Awst
month-sep = Medi
month-oct = Hyd
month-nov = Tach
month-dec = Rhag

# Mewn llythyrau ac adroddiadau.
date-long = { $day } { $month } { $year }
month-long-jan = Ionawr
month-long-feb = Chwefror
month-long-mar = Mawrth
month-long-apr = Ebrill
month-long-may = Mai
month-long-jun = Mehefin
month-long-jul = Gorffennaf
month-long-aug = Awst
month-long-sep = Medi
month-long-oct = Hydref
month-long-nov = Tachwedd
month-long-dec = Rhagfyr

# Dyddiad llawn, wrth ymyl yr hyn a deipiwyd, mewn llythyrau a rhestrau.
day-full = { $weekday } { $day } { $month }
day-no-weekday = { $day } { $month } { $year }
day-full-year = { $weekday } { $day } { $month } { $year }
weekday-mon = dydd Llun
weekday-tue = dydd Mawrth
weekday-wed = dydd Mercher
weekday-thu = dydd Iau
weekday-fri = dydd Gwener
weekday-sat = dydd Sadwrn
weekday-sun = dydd Sul
# Yr un enwau ar ôl "o", "tan", "ar" a "bob yn ail".
weekday-soft-mon = ddydd Llun
weekday-soft-tue = ddydd Mawrth
weekday-soft-wed = ddydd Mercher
weekday-soft-thu = ddydd Iau
weekday-soft-fri = ddydd Gwener
weekday-soft-sat = ddydd Sadwrn
weekday-soft-sun = ddydd Sul

# Amserau'r dydd.
time-am = { $hour }yb
time-am-minutes = { $hour }:{ $minute }yb
time-pm = { $hour }yp
time-pm-minutes = { $hour }:{ $minute }yp
time-evening = { $hour }yh
time-evening-minutes = { $hour }:{ $minute }yh
time-noon = hanner dydd
time-midnight = hanner nos
time-range = { $from } tan { $until }

# Pryd y mae rhywbeth yn digwydd.
when-day-time = { $day }, { $time }
when-by = erbyn { $when }
when-span = { $from } hyd { $to }
when-starting = { $what }, o { $day }
when-until = { $what }, tan { $day }
when-count = { $what }, { $count } gwaith

# Sut y mae rhywbeth yn ailadrodd.
rhythm-daily = bob dydd
rhythm-days = bob { $count } diwrnod
rhythm-weekdays = bob diwrnod gwaith
rhythm-weekly = bob { $days }
rhythm-fortnightly = bob yn ail { $days }
rhythm-weeks = bob { $count } wythnos ar { $days }
rhythm-monthly = { $what } bob mis
rhythm-months = { $what }, bob { $count } mis
rhythm-yearly = bob blwyddyn
rhythm-years = bob { $count } blynedd
rhythm-last-day = diwrnod olaf
rhythm-month-day =
    { $day ->
        [1] y 1af
        [2] yr 2il
        [3] y 3ydd
        [4] y 4ydd
        [5] y 5ed
        [6] y 6ed
        [7] y 7fed
        [8] yr 8fed
        [9] y 9fed
        [10] y 10fed
        [11] yr 11eg
        [12] y 12fed
        [13] y 13eg
        [14] y 14eg
        [15] y 15fed
        [16] yr 16eg
        [17] yr 17eg
        [18] y 18fed
        [19] y 19eg
        [20] yr 20fed
       *[other] yr { $day }ain
    }
rhythm-nth-first = { $day } cyntaf
rhythm-nth-second = ail { $day }
rhythm-nth-third = trydydd { $day }
rhythm-nth-fourth = pedwerydd { $day }
rhythm-nth-fifth = pumed { $day }
rhythm-nth-last = { $day } olaf
list-and = { $before } a { $next }
