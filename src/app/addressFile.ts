import { join } from 'node:path';
import type { Config } from './config';

/** Where the embedded store's service says how to reach it, so that the command line can work through it. */
export const addressFile = (config: Config): string => join(config.data, 'service.json');
