// Whether anything is known of a point is asked of all that ever came in: the revision of the counts knows the first day that has any, so
// that nobody looks further back. And a stage says whether an episode ends with it: those there are end none until somebody says so.
MATCH (d:DailyCount)
WITH min(d.day) AS firstDay
MATCH (v:CountRevision {id: 'counts'})
SET v.firstDay = firstDay;
MATCH (g:Stage)
WHERE g.endsEpisode IS NULL
SET g.endsEpisode = false;
