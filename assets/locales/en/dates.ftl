day-mon = Mon
day-tue = Tue
day-wed = Wed
day-thu = Thu
day-fri = Fri
day-sat = Sat
day-sun = Sun
month-jan = Jan
month-feb = Feb
month-mar = Mar
month-apr = Apr
month-may = May
month-jun = Jun
month-jul = Jul
month-aug = Aug
month-sep = Sep
month-oct = Oct
month-nov = Nov
month-dec = Dec

# In letters and reports.
date-long = { $day } { $month } { $year }
month-long-jan = January
month-long-feb = February
month-long-mar = March
month-long-apr = April
month-long-may = May
month-long-jun = June
month-long-jul = July
month-long-aug = August
month-long-sep = September
month-long-oct = October
month-long-nov = November
month-long-dec = December

# A day in full, beside what was typed, in letters and lists.
day-full = { $weekday } { $day } { $month }
day-no-weekday = { $day } { $month } { $year }
day-full-year = { $weekday } { $day } { $month } { $year }
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
# The same after "from", "until" and "every other": Welsh changes the first letter there.
weekday-soft-mon = Monday
weekday-soft-tue = Tuesday
weekday-soft-wed = Wednesday
weekday-soft-thu = Thursday
weekday-soft-fri = Friday
weekday-soft-sat = Saturday
weekday-soft-sun = Sunday

# Times of day.
time-am = { $hour }am
time-am-minutes = { $hour }:{ $minute }am
time-pm = { $hour }pm
time-pm-minutes = { $hour }:{ $minute }pm
time-evening = { $hour }pm
time-evening-minutes = { $hour }:{ $minute }pm
time-noon = noon
time-midnight = midnight
time-range = { $from } to { $until }

# When something takes place.
when-day-time = { $day }, { $time }
when-by = by { $when }
when-span = { $from } to { $to }
when-starting = { $what }, from { $day }
when-until = { $what }, until { $day }
when-count = { $what }, { $count } times

# How something recurs.
rhythm-daily = every day
rhythm-days = every { $count } days
rhythm-weekdays = every weekday
rhythm-weekly = every { $days }
rhythm-fortnightly = every other { $days }
rhythm-weeks = every { $count } weeks on { $days }
rhythm-monthly = { $what } of each month
rhythm-months = { $what }, every { $count } months
rhythm-yearly = every year
rhythm-years = every { $count } years
rhythm-last-day = last day
rhythm-month-day =
    { $day ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
        [31] 31st
       *[other] { $day }th
    }
rhythm-nth-first = first { $day }
rhythm-nth-second = second { $day }
rhythm-nth-third = third { $day }
rhythm-nth-fourth = fourth { $day }
rhythm-nth-fifth = fifth { $day }
rhythm-nth-last = last { $day }
list-and = { $before } and { $next }
