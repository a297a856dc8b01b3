# Making sense together: notes, lifting, promises, the map.

card-kind-plain = A card
card-kind-law = Law or policy
card-kind-strategy = A strategy of the council’s
card-kind-promise = A promise of the council’s
card-kind-story = A story
card-kind-evidence = Evidence that it matters

lift-our-promise = A promise of ours
lift-their-promise = A promise of theirs
lift-follow-up = A follow-up
lift-question = A question to answer
lift-concern = A concern
lift-story = A story: what they already do
lift-top = A card from the top
lift-bottom = A card from the bottom: evidence
lift-mindset = Profile: mindset
lift-priority = Profile: a priority
lift-strength = Profile: a strength
lift-support-need = Profile: support they need
lift-common-ground = Profile: common ground
lift-pressure-council = Profile: pressure from the council
lift-pressure-party = Profile: pressure from the party
lift-pressure-community = Profile: pressure from the community

promise-open = open
promise-kept = kept
promise-not-kept = not kept
promise-dropped = given up, by agreement

field-card-kind = What it is
field-card-kind-help = ← and → choose.
field-story-idea = Who had the idea
field-story-idea-help = In a story: the person or group who thought of it.
field-story-work = Who did the work
field-story-work-help = In a story: the people who made it happen.
field-story-council = What the council brought
field-story-council-help = In a story: a room, money, a van, or nothing at all.
field-decided = What councillors decided
field-decided-help = What councillors helped decide in this, and which of them.
