# What goes out of the program: letters, briefings, reports, lists.

out-day = { $day }
