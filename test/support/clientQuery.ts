/** What clients that others wrote are asked to read, and what of a question is there of which a part is not. */
export const query = 'query Points($subsidiary: ID!, $first: Int) { subsidiary(id: $subsidiary) { slug touchpoints(first: $first) { nodes { ...Named } } } } fragment Named on Touchpoint { slug name { zh en } }';
export const variables = { subsidiary: 'life', first: 2 };
export const partly = '{ there: subsidiary(id: "life") { slug } nowhere: subsidiary(id: "nowhere") { slug } }';
export const whatIsThere = { there: { slug: 'life' }, nowhere: null };
