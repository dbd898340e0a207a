// The registry's root holds the number of edits made and is what edits wait for; edits and changes are found by id.
CREATE CONSTRAINT registry_id IF NOT EXISTS FOR (n:Registry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT edit_id IF NOT EXISTS FOR (n:Edit) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
MERGE (r:Registry {id: 'registry'})
ON CREATE SET r.revision = 0;
