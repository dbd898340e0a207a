import type { World } from './world';

/** Counts of promoters, passives and detractors. */
export type Counts = [promoters: number, passives: number, detractors: number];

export interface Entered {
  point: string;
  score: number;
  /** `YYYY-MM-DD`; noon in Taipei. */
  day: string;
  customer?: string;
  comment?: string;
  products?: string[];
  callReason?: string;
  instrument?: string;
  inclusionProbability?: number;
}

const submit = 'mutation ($responses: [NewResponse!]!) { submitResponses(source: "story", responses: $responses) { accepted lines { outcome problems { field message } } } }';

/** How many were entered in each graph: the same answers have the same ids on every engine. */
const entered = new WeakMap<object, number>();

/** Enters answers by the API's own mutation, a few at a time so that a busy machine keeps the deadline of an edit; every one of them must be accepted. */
export async function enterAnswers({ get, graph }: World, answers: readonly Entered[]): Promise<void> {
  for (let from = 0; from < answers.length; from += 200) {
    const responses = answers.slice(from, from + 200).map(({ day, ...answer }, index) => ({ ...answer, id: `${(entered.get(graph) ?? 0) + index}`, answeredAt: `${day}T04:00:00.000Z` }));
    entered.set(graph, (entered.get(graph) ?? 0) + responses.length);
    const { submitResponses } = await get(submit, { responses });
    if (submitResponses.accepted !== responses.length) throw new Error(JSON.stringify(submitResponses.lines.find(({ problems }: any) => problems.length > 0)));
  }
}

/** Answers that make up the counts, all of one day; promoters, passives and detractors of every score. */
export const answersOf = ([promoters, passives, detractors]: Counts, more: Omit<Entered, 'score'>): Entered[] => [
  ...Array.from({ length: promoters }, (_, i) => ({ ...more, score: 9 + (i % 2) })),
  ...Array.from({ length: passives }, (_, i) => ({ ...more, score: 7 + (i % 2) })),
  ...Array.from({ length: detractors }, (_, i) => ({ ...more, score: i % 7 })),
];
