# Yn yr ystafell: yr hyn a ddangosir i bawb, golwg y siaradwr, a'r hyn a ddywedir am weithdai.

kind-workshop = gweithdy
kind-agenda = agenda
