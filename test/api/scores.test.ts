import { alike } from '../support/world';

alike('a score without answers says so', async ({ get }) => {
  const { score } = await get(`{ score(scope: "Subsidiary:securities", instrument: TNPS, by: POINT) { state reason { zh en } n instrument value interval { lower } scope { __typename id } parts { segment } } touchpoints(first: 3) { nodes { slug score { state n } } } }`);
  console.log(JSON.stringify(score));
  return score;
});
