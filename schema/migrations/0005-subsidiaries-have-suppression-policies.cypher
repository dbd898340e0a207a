// From how many answers on a subsidiary shows figures is data: one policy for each subsidiary.
CREATE CONSTRAINT suppression_policy_id IF NOT EXISTS FOR (n:SuppressionPolicy) REQUIRE n.id IS UNIQUE;
