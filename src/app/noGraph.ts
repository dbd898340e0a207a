/** Why there is no graph, in words for whoever started the command. */
export class NoGraph extends Error {}
