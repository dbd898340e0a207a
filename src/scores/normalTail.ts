const half = Math.sqrt(2 * Math.PI);

/** Abramowitz and Stegun 26.2.11: the probability between 0 and z by its series, for small z. */
function bySeries(z: number): number {
  let term = z;
  let sum = z;
  for (let i = 3; Math.abs(term) > Math.abs(sum) * 1e-17; i += 2) sum += (term *= (z * z) / i);
  return 0.5 - (sum * Math.exp((-z * z) / 2)) / half;
}

/** Abramowitz and Stegun 26.2.14: the probability beyond z by its continued fraction, for large z. */
function byFraction(z: number): number {
  let fraction = z;
  for (let i = 120; i > 0; i -= 1) fraction = z + i / fraction;
  return Math.exp((-z * z) / 2) / half / fraction;
}

/** The probability that a standard normal variable lies further from zero than z, on either side. */
export const normalTail = (z: number): number => Math.min(1, 2 * (Math.abs(z) < 3 ? bySeries(Math.abs(z)) : byFraction(Math.abs(z))));
