import { SingleBar } from 'cli-progress';
import { dayAllowed, isDay } from '../kernel/period';
import { askedAtOf } from '../surveys/askedAtOf';
import { generateAnswers } from '../surveys/generateAnswers';
import { illustrativeSource } from '../surveys/illustrativeSource';
import { dayAfter, planGeneration, type AskedAt, type GenerationAsked, type GenerationPlan } from '../surveys/planGeneration';
import type { SentLine } from '../surveys/report';
import type { Speech } from './commands';
import { Refused, type Consultation } from './consultation';
import { reportTo } from './showReport';

export interface GenerationWished {
  answers: string;
  from: string;
  /** The last day. */
  to: string;
  seed: string;
  dryRun: boolean;
  /** Erase what the same wishes made before. */
  erase: boolean;
}

const most = 100_000_000;

function wholeNumber(option: string, given: string, least: number): number {
  const number = Number(given);
  if (!/^\d+$/.test(given) || number < least || number > most) throw new Refused(`--${option} ${given}: a whole number from ${least} to ${most}`);
  return number;
}

function asked({ answers, from, to, seed }: GenerationWished): GenerationAsked {
  for (const [option, day] of Object.entries({ from, to })) if (!isDay(day)) throw new Refused(`--${option} ${day}: ${dayAllowed}`);
  if (to < from) throw new Refused(`--to ${to}: not before --from`);
  return { answers: wholeNumber('answers', answers, 1), seed: wholeNumber('seed', seed, 0), from, to: dayAfter(to, 1) };
}

interface Keyed {
  key: string;
}

interface DeploymentNode extends Keyed {
  validFrom: string | null;
  validTo: string | null;
  survey: Pick<AskedAt, 'instrument' | 'scaleMin' | 'scaleMax' | 'validFrom' | 'validTo'>;
  point: { validFrom: string | null; validTo: string | null; subsidiary: Keyed; channel: Keyed | null };
}

const deploymentsQuery = `query Deployments($after: String) {
  deployments(first: 100, after: $after) {
    nodes { key validFrom validTo survey { instrument scaleMin scaleMax validFrom validTo } point { validFrom validTo subsidiary { key } channel { key } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const askedAt = ({ point, ...deployment }: DeploymentNode): AskedAt => askedAtOf({ ...deployment, point: { ...point, subsidiary: point.subsidiary.key, channel: point.channel?.key ?? null } });

async function deploymentsOf({ ask }: Consultation): Promise<AskedAt[]> {
  const found: AskedAt[] = [];
  for (let after: string | null = null; ;) {
    const { deployments: { nodes, pageInfo } }: { deployments: { nodes: DeploymentNode[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await ask(deploymentsQuery, { after });
    found.push(...nodes.map(askedAt));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

/** Answers up to now as lines; those ahead are counted and left out. */
async function* linesUpTo(now: string, plan: GenerationPlan, ahead: { answers: number }): AsyncGenerator<SentLine> {
  let line = 0;
  for (const answer of generateAnswers(plan)) {
    if ((answer.answeredAt as string) > now) ahead.answers += 1;
    else yield { line: line += 1, answer };
  }
}

const mostErasedAtOnce = 1_000;

/** Erases the answers of a plan, by their ids, which are the same each time. Answers how many there were. */
async function erasePlanned({ ask }: Consultation, plan: GenerationPlan, done: (answers: number) => void): Promise<number> {
  const ids: string[] = [];
  let erased = 0;
  const eraseIds = async (): Promise<void> => {
    const count = ids.length;
    if (count === 0) return;
    erased += (await ask<{ eraseResponses: number }>('mutation EraseGenerated($source: String!, $ids: [String!]!) { eraseResponses(source: $source, ids: $ids) }', { source: illustrativeSource, ids: ids.splice(0) })).eraseResponses;
    done(count);
  };
  for (const { id } of generateAnswers(plan)) if (ids.push(id as string) === mostErasedAtOnce) await eraseIds();
  await eraseIds();
  return erased;
}

function sayPlan({ change, falseAlarm, seed }: GenerationPlan, out: Speech['out']): void {
  out(`illustrative answers of seed ${seed}: nobody gave them`);
  if (change) out(`a real change: ${change.deployment} is about ${change.points} points better from ${change.from} on`);
  if (falseAlarm) out(`a false alarm: ${falseAlarm.deployment} looks bad from ${falseAlarm.from} up to ${falseAlarm.to}, within the noise`);
}

/** Makes answers and enters them through the one rule for answers, on a terminal with a bar. Answers whether all of them were taken. */
export async function generateCommand(consultation: Consultation, wished: GenerationWished, { out, isTerminal }: Speech): Promise<boolean> {
  if (wished.erase && wished.dryRun) throw new Refused('--erase --dry-run: one of the two');
  const plan = planGeneration(asked(wished), await deploymentsOf(consultation));
  if (plan.flows.length === 0) throw new Refused('no survey is deployed anywhere: load the seeds first (waymark seed)');
  if (!wished.erase) sayPlan(plan, out);
  const show = reportTo(out, false);
  const bar = new SingleBar({ format: '{bar} {percentage}% | {value} of {total} | {eta_formatted} left', stream: process.stderr, noTTYOutput: false, clearOnComplete: true });
  if (isTerminal) bar.start(plan.answers, 0);
  const ahead = { answers: 0 };
  let isClean = false;
  try {
    if (wished.erase) {
      const erased = await erasePlanned(consultation, plan, (answers) => bar.increment(answers));
      out(`erased ${erased} of ${plan.answers}; the same ones are not taken again, those of another seed are`);
      return true;
    }
    for await (const report of consultation.submit(linesUpTo(new Date().toISOString(), plan, ahead), { source: null, dryRun: wished.dryRun })) {
      show(report);
      if ('acknowledged' in report) bar.update(report.acknowledged.upToLine);
      if ('done' in report) isClean = report.done.refused === 0;
    }
  } finally {
    bar.stop();
  }
  if (ahead.answers > 0) out(`${ahead.answers} lie ahead and were left out; asked again later, they are added`);
  return isClean;
}
