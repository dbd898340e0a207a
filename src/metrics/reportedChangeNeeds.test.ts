import { reportedChangeNeeds } from './reportedChangeNeeds';

// Worked by hand from |NPS| - NPS² ≤ v ≤ 1 - NPS² and (v₁ + v₂) z² / d², rounded up.
test.each([[21.1, 4.5, 579, 3_658], [62.4, 1, 18_118, 47_390]])('a score of %f after a change of %f', (value, delta, least, greatest) => expect(reportedChangeNeeds(value, delta)).toEqual({ least, greatest }));

test.each([[30, 0], [-60, 50]])('%i after a change of %i cannot be', (value, delta) => expect(reportedChangeNeeds(value, delta)).toBeNull());
