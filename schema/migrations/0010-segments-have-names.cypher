// The codes by which answers are counted are named by objects of the registry. And how many answers carry a code is kept beside the counts,
// so that a code that no answer carries is known for one without reading them.
CREATE CONSTRAINT segment_id IF NOT EXISTS FOR (n:Segment) REQUIRE n.id IS UNIQUE;
CREATE INDEX segment_code IF NOT EXISTS FOR (n:Segment) ON (n.code);
CREATE CONSTRAINT counted_code_key IF NOT EXISTS FOR (n:CountedCode) REQUIRE n.key IS UNIQUE;
CREATE INDEX counted_code_dimension IF NOT EXISTS FOR (n:CountedCode) ON (n.dimension);
MATCH (d:DailyCount)
WHERE d.dimension <> 'TOTAL'
WITH d.dimension AS dimension, d.segment AS code, sum(d.n0 + d.n1 + d.n2 + d.n3 + d.n4 + d.n5 + d.n6 + d.n7 + d.n8 + d.n9 + d.n10) AS answers
MERGE (c:CountedCode {key: dimension + '|' + code})
SET c.dimension = dimension, c.code = code, c.answers = answers;
