import { isAbstractType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import type { Graph } from '../graph/graph';
import { registryRevision } from '../history/history.store';
import { countsStanding, firstCountedDay } from '../scores/dailyCounts.store';
import { codesByDimension, type CodesOfDimension } from '../surveys/segments.store';
import { changesMade, entriesByNoun, longestEnds, longestSources, type LongestEnds } from '../registry/lengths.store';
import { anyNoun, into, lengthRules, type EdgeRule, type LengthRule } from './lengthRules';

/** How soon what was measured is looked at again: at most one small statement in this time, and the measuring where the registry was edited. */
const freshMs = 2_000;

const waitedMs = 200;

const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, waitedMs).unref(); });

/** Of the time at most such a part is spent on looking through codes, however many there are and however often answers come in. */
const partOfTime = 1 / 50;

/** What counts until the registry has been measured. */
const unmeasured = 10;

interface Measured {
  revision: number | null;
  entries: ReadonlyMap<string, number>;
  changes: number;
  /** By noun, direction and type; over all nouns at the other end together. */
  edges: ReadonlyMap<string, readonly LongestEnds[]>;
}

const nameOf = (noun: string, inward: boolean, type: string): string => `${noun} ${inward ? '<' : '>'} ${type}`;

function edgesOf(outward: readonly LongestEnds[], inward: readonly LongestEnds[]): Map<string, LongestEnds[]> {
  const edges = new Map<string, LongestEnds[]>();
  const add = (isInward: boolean) => (each: LongestEnds): void => {
    const name = nameOf(each.noun, isInward, each.type);
    edges.set(name, [...(edges.get(name) ?? []), each]);
  };
  outward.forEach(add(false));
  inward.forEach(add(true));
  return edges;
}

/** What was counted of the codes that answers carry, as long as no answer is counted. */
interface MeasuredCodes {
  standing: string | null;
  ofDimension: ReadonlyMap<string, CodesOfDimension>;
  firstDay: string | null;
  /** Before that it is not looked again. */
  untilMs: number;
}

/** How long the lists of a registry are: measured by relationships, again where it was edited, by the codes that answers carry, again where any were counted, and besides the longest that were answered. */
export class ListLengths {
  private measured: Measured | null = null;

  private measuredCodes: MeasuredCodes | null = null;

  private measuring: Promise<void> | null = null;

  private measuredAt = -Infinity;

  private readonly seen = new Map<string, number>();

  /** Goes up whenever a length does: what was worked out from the lengths holds no longer. */
  edition = 0;

  constructor(private readonly graph: Graph) {}

  /** Looks whether what was measured still holds. Only the first time it is waited for to the end: a large registry is measured beside requests. */
  async current(): Promise<void> {
    if (performance.now() - this.measuredAt > freshMs) {
      this.measuring ??= this.measure().catch(() => undefined).finally(() => {
        this.measuring = null;
        this.measuredAt = performance.now();
      });
    }
    if (this.measuring) await (this.measured ? Promise.race([this.measuring, soon()]) : this.measuring);
  }

  private async measure(): Promise<void> {
    await this.measureEntries();
    await this.measureCodes();
  }

  private async measureEntries(): Promise<void> {
    const revision = await registryRevision(this.graph);
    if (this.measured?.revision === revision) return;
    const [entries, changes, outward, inward] = await Promise.all([entriesByNoun(this.graph), changesMade(this.graph), longestEnds(this.graph), longestSources(this.graph)]);
    this.measured = { revision, entries: new Map(entries.map((each) => [each.noun, each.entries])), changes, edges: edgesOf(outward, inward) };
    this.edition += 1;
  }

  private async measureCodes(): Promise<void> {
    const begun = performance.now();
    if (begun < (this.measuredCodes?.untilMs ?? 0)) return;
    const standing = await countsStanding(this.graph);
    if (this.measuredCodes && this.measuredCodes.standing === standing) return;
    const [found, firstDay] = await Promise.all([codesByDimension(this.graph, this.entries('Deployment')), firstCountedDay(this.graph)]);
    const grown = firstDay !== this.firstCountedDay || found.some(({ dimension, codes, counts }) => codes !== this.codes(dimension).codes || counts !== this.codes(dimension).counts);
    const ended = performance.now();
    this.measuredCodes = { standing, ofDimension: new Map(found.map((each) => [each.dimension, each])), firstDay, untilMs: ended + (ended - begun) / partOfTime };
    if (grown) this.edition += 1;
  }

  /** How many codes of a dimension answers carry, and how many counts of a deployment and a code there are at most. */
  codes(dimension: string): Pick<CodesOfDimension, 'codes' | 'counts'> {
    return this.measuredCodes?.ofDimension.get(dimension) ?? { codes: 0, counts: 0 };
  }

  /** No answer is of a day before it; null where none has come in, undefined before that was looked at. */
  get firstCountedDay(): string | null | undefined {
    return this.measuredCodes?.firstDay;
  }

  /** How many objects of a noun there are, or of all nouns. */
  entries(noun: string): number {
    if (!this.measured) return 100;
    return noun === anyNoun ? [...this.measured.entries.values()].reduce((sum, each) => sum + each, 0) : this.measured.entries.get(noun) ?? 0;
  }

  /** How many changes were made so far. */
  get changes(): number {
    return this.measured?.changes ?? 100;
  }

  /** The most deployments that one object of a noun has at its points, or at itself. */
  deploymentsAt(noun: string): number {
    if (!this.measured) return unmeasured;
    const deployed = into('DEPLOYED_ON');
    const points = this.edgesOfNoun(noun, into('MEASURES')) + this.edgesOfNoun(noun, into('ASKED_ON'));
    return this.edgesOfNoun(noun, deployed) + points * this.edgesOfNoun('MeasurementPoint', deployed);
  }

  private edgesOfNoun(noun: string, { inward, type, other }: EdgeRule): number {
    const found = this.measured!.edges.get(nameOf(noun, inward, type)) ?? [];
    return found.reduce((sum, each) => (other === undefined || each.other === other ? sum + each.longest : sum), 0);
  }

  private ruled(nouns: readonly string[], rule: LengthRule): number {
    if (rule.by === 'usual') return rule.length;
    if (rule.by === 'objects') return Math.ceil(rule.share * this.entries(rule.noun));
    if (!this.measured) return unmeasured;
    return Math.max(...(rule.noun ? [rule.noun] : nouns).map((noun) => this.edgesOfNoun(noun, rule)));
  }

  /** The longest that a list field of a type is; of an interface, on whichever object it is longest. Null where nothing says so. */
  lengthOf(schema: GraphQLSchema, type: GraphQLNamedType, field: string): number | null {
    const rule = lengthRules[`${type.name}.${field}`] ?? lengthRules[field];
    if (!rule) return null;
    const nouns = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
    return Math.max(this.ruled(nouns, rule), ...nouns.map((noun) => this.seen.get(`${noun}.${field}`) ?? 0));
  }

  /** Takes note of a list that is answered. */
  saw(type: string, field: string, length: number): void {
    const name = `${type}.${field}`;
    if (length <= (this.seen.get(name) ?? 0)) return;
    this.seen.set(name, length);
    this.edition += 1;
  }
}

const lengthsOfGraphs = new WeakMap<Graph, ListLengths>();

/** One for all requests to a graph. */
export function lengthsOf(graph: Graph): ListLengths {
  const found = lengthsOfGraphs.get(graph) ?? new ListLengths(graph);
  lengthsOfGraphs.set(graph, found);
  return found;
}
