/** How long a code that an answer carries may be. */
export const longestCode = 80;

/** Two of them with what stands between. */
export const longestChannelMode = 2 * longestCode + 1;
