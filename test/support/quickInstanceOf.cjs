// graphql-js asks of everything it meets whether it came from a second copy of graphql, unless it runs in production: a third of
// all processor time of the tests of the API, and the service in its container does not ask either. The module decides when it is
// loaded, so it is loaded before any other.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;
