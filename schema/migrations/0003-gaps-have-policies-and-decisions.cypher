// Gaps are computed; what is stored are the thresholds by which they are found, and what people decided about them.
CREATE CONSTRAINT gap_policy_id IF NOT EXISTS FOR (n:GapPolicy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT gap_decision_id IF NOT EXISTS FOR (n:GapDecision) REQUIRE n.id IS UNIQUE;
