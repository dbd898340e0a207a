/** As many pairs of scores are compared as one family. */
export const mostPairs = 100;
