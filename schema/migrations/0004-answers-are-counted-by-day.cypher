// Answers to surveys are no objects of the registry: they have a key of source and id, so that one sent twice is found, and are looked
// up by deployment and day (recounts), by customer (erasure, pairs), and those with a comment by point and month. Counts of answers by
// day are looked up by rollup (one deployment and one dimension) and month; recounts take all of a rollup. One revision says
// whether any count has changed.
CREATE CONSTRAINT survey_id IF NOT EXISTS FOR (n:Survey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT deployment_id IF NOT EXISTS FOR (n:Deployment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT response_key IF NOT EXISTS FOR (n:Response) REQUIRE n.key IS UNIQUE;
CREATE INDEX response_deployment_day IF NOT EXISTS FOR (n:Response) ON (n.deploymentDay);
CREATE INDEX response_customer IF NOT EXISTS FOR (n:Response) ON (n.customer);
CREATE INDEX response_comment_month IF NOT EXISTS FOR (n:Response) ON (n.commentMonth);
CREATE CONSTRAINT daily_count_key IF NOT EXISTS FOR (n:DailyCount) REQUIRE n.key IS UNIQUE;
CREATE INDEX daily_count_rollup IF NOT EXISTS FOR (n:DailyCount) ON (n.rollup);
CREATE INDEX daily_count_rollup_month IF NOT EXISTS FOR (n:DailyCount) ON (n.rollupMonth);
CREATE CONSTRAINT count_revision_id IF NOT EXISTS FOR (n:CountRevision) REQUIRE n.id IS UNIQUE;
MERGE (v:CountRevision {id: 'counts'})
ON CREATE SET v.number = 0;
