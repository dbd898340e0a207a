// What an answer holds, so that the candidates can be seen to answer the same map.

function* objectsIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value;
  for (const item of Object.values(value)) yield* objectsIn(item);
}

const isText = (object) => 'zh' in object;

/** How many objects an answer holds, texts in two languages not counted. */
export const countObjects = (answer) => [...objectsIn(answer)].filter((object) => !isText(object)).length;

/** The codes of the touchpoints that stand at steps, in order: alike in every form of the same map. */
export const touchpointCodes = (answer) => [...objectsIn(answer)].filter((object) => 'skippable' in object)
  .flatMap(({ touchpoints, touchpointsConnection }) => (touchpoints ?? touchpointsConnection.edges).map(({ touchpoint, node }) => (touchpoint ?? node).code));
