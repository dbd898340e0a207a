// A journey's draft has a revision, which goes up with every edit of the journey or of one of its parts. Publishing names the one it is made on.
MATCH (j:Journey)
WHERE j.draftRevision IS NULL
SET j.draftRevision = j.version;
