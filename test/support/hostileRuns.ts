import { readFileSync } from 'node:fs';
import { buildApi } from '../../src/app/schema';
import { randomFrom } from '../../src/kernel/seededRandom';
import { hostileDocument } from './hostileDocument';
import { becomesReady, send, startService, type Answer, type Service } from './startService';

const mostMs = 2_000;
const mostWaitMs = 500;

/** Heap beside what the service has when it has started; it dies where it needs more. */
export const mostMegabytes = 200;
const startedMegabytes = 140;

export const boundedHeap = { NODE_OPTIONS: `--max-old-space-size=${startedMegabytes + mostMegabytes}` };

/** How much slower than alone this machine is at the moment: elapsed time to processor time of a piece of work. */
export function slowness(): number {
  const [began, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - began < 15);
  const { user, system } = process.cpuUsage(used);
  return Math.max(1, (performance.now() - began) / Math.max(1, (user + system) / 1_000));
}

const ticksPerSecond = 100;

/** Processor time of a process so far, where the system says so. */
function processorMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
    return ((user! + system!) * 1_000) / ticksPerSecond;
  } catch {
    return null;
  }
}

export interface Run {
  query: string;
  answer: Answer;
  ms: number;
  processorMs: number | null;
  /** The longest that another request waited meanwhile. */
  waitedMs: number;
  slowness: number;
}

/** Sends one document, alone or in a body that is given, and small requests beside it. */
export async function attacked(service: Service, query: string, body = JSON.stringify({ query })): Promise<Run> {
  let [isOver, waitedMs] = [false, 0];
  const beside = (async () => {
    while (!isOver) {
      const began = performance.now();
      await send(service.address, { path: 'health/live', method: 'GET', headers: {} });
      waitedMs = Math.max(waitedMs, performance.now() - began);
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  })();
  const [before, used, began] = [slowness(), processorMs(service.pid), performance.now()];
  try {
    const answer = await send(service.address, { body });
    const ms = performance.now() - began;
    const usedNow = processorMs(service.pid);
    return { query, answer, ms, processorMs: used === null || usedNow === null ? null : usedNow - used, waitedMs, slowness: Math.max(before, slowness()) };
  } finally {
    isOver = true;
    await beside;
  }
}

export const codesOf = ({ answer }: Run): string[] => [...new Set(answer.errors.map(({ extensions }) => extensions.code))];

/** What is wrong with a run: it took too long, answered too much, kept others waiting, or failed as nothing should. */
export function faultsOf(run: Run): string[] {
  const limit = mostMs * run.slowness;
  const isLate = run.ms > limit && (run.processorMs === null || run.processorMs > mostMs);
  return [
    ...(isLate ? [`took ${Math.round(run.ms)} ms, ${run.processorMs} ms of the processor`] : []),
    ...(run.waitedMs > mostWaitMs * run.slowness ? [`another request waited ${Math.round(run.waitedMs)} ms, slowness ${run.slowness.toFixed(1)}`] : []),
    ...(run.answer.text.length > mostMegabytes * 1_000_000 ? [`answered ${run.answer.text.length} bytes`] : []),
    ...codesOf(run).filter((code) => !['TOO_COSTLY', 'BAD_INPUT', 'NOT_FOUND'].includes(code)),
  ];
}

/** Whether the estimate let it pass: it ran, to its end or until it had taken too much. */
export const hasRun = (run: Run): boolean => !codesOf(run).includes('TOO_COSTLY') || run.answer.text.includes('"data":null');

/** Starts a service with a bounded heap, and asks it once. */
export async function serviceToAttack(environment: Record<string, string>): Promise<Service> {
  const service = await startService({ ...environment, ...boundedHeap });
  await becomesReady(service.address);
  await service.ask('{ group { slug } }');
  return service;
}

export interface Report {
  faults: { query: string; faults: string[] }[];
  answered: number;
  refused: number;
  stopped: number;
  longestMs: number;
  longestBytes: number;
  longestWaitMs: number;
}

/** Sends so many generated documents to a service one after the other. It ends at the first that it cannot take. */
export async function hostileRuns(environment: Record<string, string>, documents: number, seed: number): Promise<Report> {
  const schema = buildApi();
  const random = randomFrom(seed);
  const service = await serviceToAttack(environment);
  const report: Report = { faults: [], answered: 0, refused: 0, stopped: 0, longestMs: 0, longestBytes: 0, longestWaitMs: 0 };
  for (let index = 0; index < documents; index += 1) {
    const query = hostileDocument(schema, Array.from({ length: 160 }, () => Math.floor(random() * 1_000_000)));
    const run = await attacked(service, query).catch((error: unknown) => String(error));
    const faults = typeof run === 'string' ? [`the service is gone: ${run}: ${service.output().stderr.slice(0, 300)}`] : faultsOf(run);
    if (faults.length > 0) report.faults.push({ query, faults });
    if (typeof run === 'string') break;
    if (!codesOf(run).includes('TOO_COSTLY')) report.answered += 1;
    else if (hasRun(run)) report.stopped += 1;
    else report.refused += 1;
    report.longestMs = Math.max(report.longestMs, Math.min(run.processorMs ?? Infinity, run.ms));
    report.longestBytes = Math.max(report.longestBytes, run.answer.text.length);
    report.longestWaitMs = Math.max(report.longestWaitMs, run.waitedMs / run.slowness);
  }
  await service.kill();
  return report;
}
