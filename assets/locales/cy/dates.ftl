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
