import { cleanEnv, makeValidator, str } from 'envalid';
import type { Neo4jSettings } from '../graph/neo4j';
import { usualLimits, type Limits } from './limits';

/** Everything that the environment decides, read here and nowhere else. */
export interface Config {
  /** 0: any that is free. */
  port: number;
  host: string;
  /** The folder of the embedded store. */
  data: string;
  /** Whether the embedded store is opened where its log is missing or damaged, with what there is. */
  salvage: boolean;
  /** Null: the embedded engine. */
  neo4j: Neo4jSettings | null;
  /** Whether an empty registry is filled with the seeds that ship. */
  seed: boolean;
  logLevel: string;
  /** With which the webhook of Formbricks is signed; null: there is none. */
  formbricksSecret: string | null;
  /** What one operation may ask for. */
  limits: Pick<Limits, 'cost' | 'processor' | 'aliases' | 'rootFields' | 'equalDirectives'>;
  /** Other origins whose pages may ask this service; its own needs no word. */
  origins: readonly string[];
  /** Within how many seconds the service ends once it is told to. */
  stopSeconds: number;
}

/** What is wrong with the environment, all of it. */
export class ConfigMistakes extends Error {}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const port = makeValidator<number>((value) => {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new Error('a port: 0 to 65535; 0 for any that is free');
  return Number(value);
});

const webhookSecret = makeValidator<string>((value) => {
  if (value !== '' && !/^whsec_[A-Za-z0-9+/=]{16,}$/.test(value)) throw new Error('a webhook secret: whsec_ and a key in base64');
  return value;
});

const count = makeValidator<number>((value) => {
  if (!/^[1-9]\d{0,8}$/.test(String(value))) throw new Error('a whole number from 1 to 999999999');
  return Number(value);
});

const boltUri = makeValidator<string>((value) => {
  if (value === '') return value;
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/.test(value)) throw new Error('a Neo4j address: bolt://host:7687 or neo4j://host:7687');
  return value;
});

const origins = makeValidator<readonly string[]>((value) => {
  const named = value.split(/[\s,]+/).filter((part) => part !== '');
  const strays = named.filter((part) => !/^https?:\/\//.test(part) || !URL.canParse(part) || new URL(part).origin !== part);
  if (strays.length > 0) throw new Error(`not an origin: ${strays.join(', ')}; allowed: scheme, host and port and nothing more, in small letters, such as https://wiki.example.com, several divided by commas`);
  return [...new Set(named)];
});

const seconds = makeValidator<number>((value) => {
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > 600) throw new Error('seconds: a whole number from 1 to 600');
  return Number(value);
});

/** Reads the environment. @throws ConfigMistakes naming every variable that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const mistakes: string[] = [];
  const values = cleanEnv(environment, {
    PORT: port({ default: 4000 }),
    HOST: str({ default: '127.0.0.1' }),
    WAYMARK_DATA: str({ default: 'data' }),
    WAYMARK_STORE_SALVAGE: str({ choices: ['', '0', '1'], default: '' }),
    WAYMARK_UNSAFE_BIND: str({ choices: ['', '0', '1'], default: '' }),
    WAYMARK_SEED: str({ choices: ['', '0', '1'], default: '' }),
    NEO4J_URI: boltUri({ default: '' }),
    NEO4J_USER: str({ default: 'neo4j' }),
    NEO4J_PASSWORD: str({ default: '' }),
    NEO4J_DATABASE: str({ default: 'neo4j' }),
    WAYMARK_FORMBRICKS_SECRET: webhookSecret({ default: '' }),
    WAYMARK_MOST_COST: count({ default: usualLimits.cost }),
    WAYMARK_MOST_PROCESSOR_MS: count({ default: usualLimits.processor }),
    WAYMARK_MOST_ALIASES: count({ default: usualLimits.aliases }),
    WAYMARK_MOST_ROOT_FIELDS: count({ default: usualLimits.rootFields }),
    WAYMARK_MOST_EQUAL_DIRECTIVES: count({ default: usualLimits.equalDirectives }),
    WAYMARK_ORIGINS: origins({ default: [] }),
    WAYMARK_STOP_SECONDS: seconds({ default: 5 }),
    LOG_LEVEL: str({ choices: ['debug', 'info', 'warn', 'error', 'silent'], default: 'info' }),
  }, { reporter: ({ errors }) => mistakes.push(...Object.entries(errors).map(([name, error]) => `${name}: ${(error as Error).message}`)) });
  if (!loopback.has(environment.HOST ?? '127.0.0.1') && environment.WAYMARK_UNSAFE_BIND !== '1') {
    mistakes.push(`HOST: there is no access control yet, so the service listens on loopback only (127.0.0.1, ::1, localhost); ${environment.HOST} would let anybody on the network read and change the registry. `
      + 'In a container whose port is published on 127.0.0.1 only, WAYMARK_UNSAFE_BIND=1 lifts this.');
  }
  if (environment.NEO4J_URI && !environment.NEO4J_PASSWORD) mistakes.push('NEO4J_PASSWORD: missing beside NEO4J_URI');
  if (mistakes.length > 0) throw new ConfigMistakes(`The environment is not as it should be:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
  return {
    port: values.PORT,
    host: values.HOST,
    data: values.WAYMARK_DATA,
    salvage: values.WAYMARK_STORE_SALVAGE === '1',
    neo4j: values.NEO4J_URI === '' ? null : { uri: values.NEO4J_URI, user: values.NEO4J_USER, password: values.NEO4J_PASSWORD, database: values.NEO4J_DATABASE },
    seed: values.WAYMARK_SEED === '' ? values.NEO4J_URI === '' : values.WAYMARK_SEED === '1',
    logLevel: values.LOG_LEVEL,
    origins: values.WAYMARK_ORIGINS,
    stopSeconds: values.WAYMARK_STOP_SECONDS,
    formbricksSecret: values.WAYMARK_FORMBRICKS_SECRET === '' ? null : values.WAYMARK_FORMBRICKS_SECRET,
    limits: { cost: values.WAYMARK_MOST_COST, processor: values.WAYMARK_MOST_PROCESSOR_MS, aliases: values.WAYMARK_MOST_ALIASES, rootFields: values.WAYMARK_MOST_ROOT_FIELDS, equalDirectives: values.WAYMARK_MOST_EQUAL_DIRECTIVES },
  };
}
