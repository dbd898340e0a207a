// Figures beside their goals.

export const say = (text) => process.stdout.write(`${text}\n`);

export const digits = (value) => (value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2));

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** One line: what was measured, and whether it is what was wanted. */
export function verdict(name, value, { least, most, unit = '×' }) {
  const met = least === undefined ? value <= most : value >= least;
  say(`  ${name}: ${digits(value)} ${unit}, goal ${least === undefined ? `at most ${most}` : `at least ${least}`}: ${met ? 'met' : 'MISSED'}`);
}

export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
