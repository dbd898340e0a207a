// The built service and the packages it runs on, loaded as CommonJS so that all share one `graphql`.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// As the service itself is started.
require('../../dist/app/asInProduction.js');
require('reflect-metadata');

/** A package, in the same form in which the service loads it. */
export const pack = (name) => require(name);

/** A module of the built service: `graph/embedded`. */
export const built = (module) => {
  try {
    return require(`../../dist/${module}.js`);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' && String(error.message).includes('dist')) throw new Error(`${error.message.split('\n')[0]}: build the service first (npm run build)`);
    throw error;
  }
};
