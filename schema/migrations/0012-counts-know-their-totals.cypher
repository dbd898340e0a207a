// A page asks at each visit whether there are answers, and whether some of them were invented: the revision of the counts knows both.
MATCH (d:DailyCount)
WHERE d.dimension = 'TOTAL'
WITH coalesce(sum(d.n0 + d.n1 + d.n2 + d.n3 + d.n4 + d.n5 + d.n6 + d.n7 + d.n8 + d.n9 + d.n10), 0) AS answers, coalesce(sum(d.invented), 0) AS invented
MATCH (v:CountRevision {id: 'counts'})
SET v.answers = answers, v.invented = invented;
