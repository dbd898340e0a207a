/** What one import may be made of; more is refused before it is read in detail. */
export const fileBounds = {
  /** Rows of all files together. */
  rows: 50_000,
  /** Lines of one file, empty ones too. */
  lines: 1_000_000,
  /** Characters of one cell but a frozen map, which has the bound of its attribute. The longest list that the registry writes is shorter. */
  cell: 1_000_000,
  /** Characters of a cell that holds a number, a day, a flag or one word. */
  shortCell: 1_000,
  /** Entries of a list, in files as in mutations. */
  entries: 1_000,
};
