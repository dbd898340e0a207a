// Everything a machine can hold against the code, part by part; a part that fails does not keep the next from being looked at.
import { spawnSync } from 'node:child_process';

const parts = [
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['lint', 'eslint', '.'],
  ['arrows', 'depcruise', 'src'],
  ['dead ends', 'knip', '--no-progress'],
  ['printed schema, names', 'jest', 'test/rules'],
];

let failed = 0;
for (const [name, program, ...args] of parts) {
  process.stdout.write(`\n${name}: ${program} ${args.join(' ')}\n`);
  // npm run puts node_modules/.bin on the path.
  const { status } = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    failed += 1;
    process.stdout.write(`${name} FAILED\n`);
  }
}
process.stdout.write(`\n${parts.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
