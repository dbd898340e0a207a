// Everything a machine can hold against the code, part by part; a part that fails does not keep the next from being looked at.
import { spawn } from 'node:child_process';

// Lint takes as long as all others together: they run beside it, one after the other.
const lanes = [
  [['lint', 'eslint', '.']],
  [
    ['types', 'tsc', '--noEmit', '-p', '.'],
    ['arrows', 'depcruise', 'src'],
    ['dead ends', 'knip', '--no-progress'],
    ['printed schema, names', 'jest', 'test/rules'],
  ],
];

/** Runs a part and prints, when it is over, what it said. Answers whether it passed. */
const run = ([name, program, ...args]) => new Promise((resolve) => {
  const said = [];
  // npm run puts node_modules/.bin on the path.
  const part = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  for (const stream of [part.stdout, part.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const end = (passed) => {
    process.stdout.write(`\n${name}: ${program} ${args.join(' ')}\n${Buffer.concat(said)}${passed ? '' : `${name} FAILED\n`}`);
    resolve(passed);
  };
  part.once('error', (error) => said.push(Buffer.from(`${error.message}\n`))).once('close', (code) => end(code === 0));
});

const results = (await Promise.all(lanes.map(async (parts) => {
  const passed = [];
  for (const part of parts) passed.push(await run(part));
  return passed;
}))).flat();

const failed = results.filter((passed) => !passed).length;
process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
