// A fact may say that something was added. Facts from before say nothing of it yet.
MATCH (f:Fact)
WHERE f.adds IS NULL
SET f.adds = [];
