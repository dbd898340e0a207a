const { NEO4J_URI = '', NEO4J_URIS = NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j', JEST_WORKER_ID = '1' } = process.env;

const uris = NEO4J_URIS.split(' ');
const uri = NEO4J_URIS === '' ? '' : uris[Number(JEST_WORKER_ID) - 1];

// Files of tests empty the database as they like: two workers never share one.
if (uri === undefined) throw new Error(`worker ${JEST_WORKER_ID} has no database of its own: NEO4J_URIS names ${uris.length}`);

/** The Neo4j that this worker has to itself, in the words of the service's environment; no address where none was named: `npm run test:neo4j` names one. */
export const neo4jOfWorker = { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE };
