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
