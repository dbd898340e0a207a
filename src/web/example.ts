/** A query that ships with the service, for the explorer to offer. */
export interface ExampleQuery {
  /** Its name in addresses: `/graphql?example=journey-map`. */
  name: string;
  title: string;
  query: string;
  /** Its variables as JSON text. */
  variables: string | null;
}
