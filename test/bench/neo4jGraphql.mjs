// The map asked of @neo4j/graphql on the same database: type definitions over the same labels and relationships, and the nearest query.
// In its favour, the lane of a touchpoint (computed) is left out and the query is parsed and checked once.
import { neo4jNamed } from './database.mjs';
import { pack } from './dist.mjs';
import { countedDriver } from './meter.mjs';

const typeDefinitions = `
  type Subsidiary @node { id: ID! name: [String!]! }
  type Persona @node { id: ID! name: [String!]! age: Int provenance: String! }
  type Department @node { id: ID! name: [String!]! }
  type Channel @node { id: ID! name: [String!]! modality: String! }
  type Source @node { id: ID! title: [String!]! }
  type Fact @node { id: ID! section: String! source: [Source!]! @relationship(type: "STATED_IN", direction: OUT) }
  type MeasurementPoint @node { id: ID! name: [String!]! instrument: String! cadence: String! provenance: String! channel: [Channel!]! @relationship(type: "ASKED_ON", direction: OUT) }
  type Placed @relationshipProperties { position: Int! provenance: String }
  type Delivered @relationshipProperties { position: Int! provenance: String reportingGroup: String }
  type Taken @relationshipProperties { position: Int! channel: String! }
  type Touchpoint @node {
    id: ID! code: String! name: [String!]! serviceNode: Boolean! importance: Int! provenance: String!
    facts: [Fact!]! @relationship(type: "RESTS_ON", direction: OUT)
    owner: [Department!]! @relationship(type: "OWNED_BY", direction: OUT, properties: "Placed")
    channels: [Channel!]! @relationship(type: "DELIVERED_ON", direction: OUT, properties: "Delivered")
    measurementPoints: [MeasurementPoint!]! @relationship(type: "MEASURES", direction: IN)
  }
  type Step @node { id: ID! position: Int! skippable: Boolean! repeatable: Boolean! provenance: String! touchpoints: [Touchpoint!]! @relationship(type: "AT", direction: OUT, properties: "Placed") }
  type Stage @node { id: ID! position: Int! name: [String!]! momentOfTruth: Boolean! anyTime: Boolean! provenance: String! steps: [Step!]! @relationship(type: "HAS_STEP", direction: OUT) }
  type Path @node { id: ID! provenance: String! persona: [Persona!]! @relationship(type: "TAKEN_BY", direction: OUT) taken: [Touchpoint!]! @relationship(type: "TAKES", direction: OUT, properties: "Taken") }
  type Journey @node {
    id: ID! key: String! name: [String!]! provenance: String!
    subsidiary: [Subsidiary!]! @relationship(type: "BELONGS_TO", direction: OUT)
    personas: [Persona!]! @relationship(type: "WALKED_BY", direction: OUT)
    stages: [Stage!]! @relationship(type: "HAS_STAGE", direction: OUT)
    paths: [Path!]! @relationship(type: "LEADS_THROUGH", direction: IN)
  }
`;

const query = `
  query ($journey: ID!) {
    journeys(where: { id: { eq: $journey } }) {
      id key name provenance
      subsidiary { id name }
      personas { id name age provenance }
      stages(sort: [{ position: ASC }]) {
        id position name momentOfTruth anyTime provenance
        steps(sort: [{ position: ASC }]) {
          id position skippable repeatable provenance
          touchpointsConnection(sort: [{ edge: { position: ASC } }]) {
            edges {
              properties { position provenance }
              node {
                id code name serviceNode importance provenance
                facts(limit: 1) { id section source { title } }
                ownerConnection { edges { properties { provenance } node { id name } } }
                channelsConnection(sort: [{ edge: { position: ASC } }]) { edges { properties { position reportingGroup provenance } node { id name modality } } }
                measurementPoints { id name instrument cadence provenance channel { id } }
              }
            }
          }
        }
      }
      paths { id provenance persona { id name } takenConnection(sort: [{ edge: { position: ASC } }]) { edges { properties { position channel } node { id code } } } }
    }
  }
`;

/** Answers a request for a map through the schema that @neo4j/graphql makes. */
export async function neo4jGraphql(environment) {
  const { Neo4jGraphQL } = pack('@neo4j/graphql');
  const { execute, parse, validate } = pack('graphql');
  const { uri, user, password, database } = neo4jNamed(environment);
  const neo4j = pack('neo4j-driver');
  const driver = countedDriver(neo4j.driver(uri, neo4j.auth.basic(user, password)));
  const schema = await new Neo4jGraphQL({ typeDefs: typeDefinitions, driver }).getSchema();
  const document = parse(query);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw mistakes[0];
  return ({ url }) => execute({ schema, document, contextValue: { sessionConfig: { database } }, variableValues: { journey: decodeURIComponent(url.slice(1)) } });
}
