import type { SentAnswer } from './answer';
import { generateAnswers } from './generateAnswers';
import { planGeneration, type AskedAt, type GenerationAsked } from './planGeneration';

const channels = ['app', 'web', 'phone', 'counter', 'chatbot', 'agent'];
const deployments: AskedAt[] = [
  ...Array.from({ length: 24 }, (_, index): AskedAt => ({ deployment: `life/p${index}#tnps`, subsidiary: 'life', instrument: 'TNPS', scaleMin: 0, scaleMax: 10, channel: channels[index % 6]!, validFrom: null, validTo: null })),
  { deployment: 'pnc/bot#ces', subsidiary: 'pnc', instrument: 'CES', scaleMin: 1, scaleMax: 7, channel: 'chatbot', validFrom: '2025-06-01', validTo: null },
];
const asked: GenerationAsked = { seed: 7, answers: 20_000, from: '2025-01-01', to: '2026-12-01' };

const plan = planGeneration(asked, deployments);
const answers = [...generateAnswers(plan)];

const dayOf = ({ answeredAt }: SentAnswer): string => String(answeredAt).slice(0, 10);
const at = (deployment: string) => answers.filter((each) => each.deployment === deployment);

/** NPS in points, with its standard error. */
function npsOf(some: SentAnswer[]): { nps: number; error: number; n: number } {
  const n = some.length;
  const promoters = some.filter(({ score }) => (score as number) >= 9).length / n;
  const detractors = some.filter(({ score }) => (score as number) <= 6).length / n;
  const nps = promoters - detractors;
  return { nps: 100 * nps, error: 100 * Math.sqrt((promoters + detractors - nps * nps) / n), n };
}

const z = (a: ReturnType<typeof npsOf>, b: ReturnType<typeof npsOf>): number => (b.nps - a.nps) / Math.hypot(a.error, b.error);

test('the same seed gives the same answers, ids included, in whichever order the deployments come', () => {
  expect([...generateAnswers(planGeneration(asked, [...deployments].reverse()))]).toEqual(answers);
});

test('another seed gives others', () => {
  const others = [...generateAnswers(planGeneration({ ...asked, seed: 8 }, deployments))];
  const ids = new Set(answers.map(({ id }) => id));
  expect(others.filter(({ id }) => ids.has(id))).toEqual([]);
});

test('there are as many as were asked for, each with an id of its own, none outside the period', () => {
  expect(answers.length).toBe(20_000);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(20_000);
  expect(answers.filter((each) => dayOf(each) < asked.from || dayOf(each) >= asked.to)).toEqual([]);
  for (const count of [0, 1, 17]) expect([...generateAnswers(planGeneration({ ...asked, answers: count }, deployments))]).toHaveLength(count);
});

test('what is made of fewer is among what is made of more', () => {
  const more = new Map([...generateAnswers(planGeneration({ ...asked, answers: 60_000 }, deployments))].map((each) => [each.id, each]));
  // Only the month of the false alarm depends on how many there are.
  const others = answers.filter((each) => !(each.deployment === plan.falseAlarm!.deployment && dayOf(each) >= plan.falseAlarm!.from && dayOf(each) < plan.falseAlarm!.to));
  const met = others.filter(({ id }) => more.has(id));
  expect(met.length).toBeGreaterThan(0.95 * others.length);
  for (const each of met) expect(more.get(each.id)).toEqual(each);
});

test('every answer is marked as invented and is on its scale; none where the survey was not deployed yet', () => {
  expect(new Set(answers.map(({ source }) => source))).toEqual(new Set(['illustrative-generator']));
  const efforts = at('pnc/bot#ces');
  expect(efforts.filter((each) => dayOf(each) < '2025-06-01')).toEqual([]);
  expect([...new Set(efforts.map(({ score }) => score as number))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect([...new Set(at('life/p0#tnps').map(({ score }) => score as number))].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('counters are quiet on Sundays, apps are not', () => {
  const part = (deployment: string) => at(deployment).filter(({ answeredAt }) => new Date(String(answeredAt)).getUTCDay() === 0).length / at(deployment).length;
  expect(part('life/p3#tnps')).toBeLessThan(0.04);
  expect(part('life/p0#tnps')).toBeGreaterThan(0.1);
});

test('the real change is seen: after its day the point is better beyond noise', () => {
  const { deployment, from } = plan.change!;
  const some = at(deployment);
  expect(z(npsOf(some.filter((each) => dayOf(each) < from)), npsOf(some.filter((each) => dayOf(each) >= from)))).toBeGreaterThan(3);
});

test.each([12_000, 20_000, 60_000])('the false alarm of %d answers looks bad and lies within the noise', (count) => {
  const { falseAlarm, ...rest } = planGeneration({ ...asked, answers: count }, deployments);
  const { deployment, from, to } = falseAlarm!;
  const some = [...generateAnswers({ ...rest, falseAlarm })].filter((each) => each.deployment === deployment);
  const month = npsOf(some.filter((each) => dayOf(each) >= from && dayOf(each) < to));
  const others = npsOf(some.filter((each) => dayOf(each) < from || dayOf(each) >= to));
  expect(month.nps).toBeLessThan(others.nps);
  expect(Math.abs(z(others, month))).toBeLessThan(1.96);
});

test('elsewhere nothing happens: the halves of the period do not differ more than drift and chance allow', () => {
  const quiet = deployments.filter(({ deployment, instrument }) => instrument === 'TNPS' && deployment !== plan.change!.deployment);
  const beyond = quiet.filter(({ deployment }) => {
    const some = at(deployment);
    return Math.abs(z(npsOf(some.filter((each) => dayOf(each) < '2025-12-15')), npsOf(some.filter((each) => dayOf(each) >= '2025-12-15')))) > 3;
  });
  expect(beyond).toEqual([]);
});

test('some write a comment, most of them in Chinese, the annoyed more often', () => {
  const comments = answers.filter(({ comment }) => comment !== undefined);
  expect(comments.length / answers.length).toBeGreaterThan(0.2);
  expect(comments.length / answers.length).toBeLessThan(0.4);
  const inChinese = comments.filter(({ comment }) => /\p{Script=Han}/u.test(String(comment))).length / comments.length;
  expect(inChinese).toBeGreaterThan(0.75);
  expect(inChinese).toBeLessThan(0.95);
  const writing = (test: (score: number) => boolean) => comments.filter(({ score }) => test(score as number)).length / answers.filter(({ score }) => test(score as number)).length;
  expect(writing((score) => score <= 6)).toBeGreaterThan(1.3 * writing((score) => score >= 9));
});
