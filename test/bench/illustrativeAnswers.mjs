// Answers to bench with: those of `waymark generate`, over 90 days, at 48 points.
import { built } from './dist.mjs';

export const period = { from: '2026-01-01', to: '2026-04-01' };
const points = 48;

const deploymentsQuery = '{ deployments(first: 100) { nodes { slug validFrom survey { instrument scaleMin scaleMax } point { slug subsidiary { slug } channel { slug } } } } }';

/** 48 deployments on as many points, as the generator knows them, with the points. */
export async function deploymentsOf(ask) {
  const { deployments: { nodes } } = await ask(deploymentsQuery);
  const asked = nodes.filter(({ survey: { instrument }, point: { channel } }) => instrument === 'TNPS' && channel).slice(0, points);
  if (asked.length < points) throw new Error(`there are ${asked.length} points only`);
  return asked.map(({ slug, survey, point }) => ({ deployment: slug, point: point.slug, subsidiary: point.subsidiary.slug, channel: point.channel.slug, ...survey, validFrom: null, validTo: null }));
}

/** Answers one after the other, without holding them. */
export function answersOf(deployments, seed, answers, span = period) {
  return built('surveys/generateAnswers').generateAnswers(built('surveys/planGeneration').planGeneration({ seed, answers, ...span }, deployments));
}

/** As newline-delimited JSON, so many to a piece. */
export function* piecesOf(answers, atOnce = 500) {
  let lines = [];
  for (const answer of answers) {
    lines.push(JSON.stringify(answer));
    if (lines.length < atOnce) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}
