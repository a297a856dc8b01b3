# In the room: what is shown to everybody, the speaker's view, and what is said about workshops.

kind-workshop = workshop
kind-agenda = agenda
