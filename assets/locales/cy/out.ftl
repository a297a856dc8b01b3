# Cymraeg. Heb ei wirio eto gan ddarllenydd.
# Yr hyn sy’n mynd allan o’r rhaglen: llythyrau, papurau briffio, adroddiadau, rhestrau.

out-day = { $day }
