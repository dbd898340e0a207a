import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asset } from './page';
import { ShippedFile } from './shippedFile';

const graphiql = dirname(require.resolve('graphiql/package.json'));
const react = dirname(require.resolve('react/package.json'));
const reactDom = dirname(require.resolve('react-dom/package.json'));

/** Every file that the explorer loads, by the name it has in addresses: all from this machine. */
const paths: Record<string, string> = {
  'react.js': join(react, 'umd', 'react.production.min.js'),
  'react-dom.js': join(reactDom, 'umd', 'react-dom.production.min.js'),
  'graphiql.js': join(graphiql, 'dist', 'index.umd.js'),
  'graphiql.css': join(graphiql, 'dist', 'style.css'),
  'explorer.js': asset('explorer.js'),
};

const contents = Object.entries(paths).map(([name, path]) => ({ name, plain: readFileSync(path) }));

/** Differs as soon as one of the files does, so that a browser may keep what it has under this address for ever. */
const mark = contents.reduce((hash, { plain }) => hash.update(plain), createHash('sha256')).digest('hex').slice(0, 12);

export const addressOf = (name: string): string => `/explorer/${mark}/${name}`;

export const explorerFiles: ShippedFile[] = contents.map(({ name, plain }) => new ShippedFile(addressOf(name), plain));
