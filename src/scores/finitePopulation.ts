/** By how much less a score of n answers can miss that of all N who could have been asked than one of endlessly many: √((N - n) / (N - 1)). Nothing is left to miss where all answered. */
export const finitePopulation = (n: number, population: number): number => (population === 1 ? 0 : Math.sqrt((population - n) / (population - 1)));
