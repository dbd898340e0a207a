import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import { Bilingual, type StoredBilingual } from '../graphql/bilingual';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed, keyOfAny } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { unlessEdited } from '../history/unlessEdited.rules';
import { pageRequest, type PageArguments } from '../kernel/page';
import { daysAfter } from '../kernel/period';
import { Subsidiary } from '../organisation/group';
import { entryNamed, firstEntry, keyOfEntry, linked, onlyEntries, type Met } from '../registry/edges';
import { Entry, Sourced } from '../registry/entry';
import { filterOf } from '../registry/inputs';
import { connectEntries, entryOrder, equalsOf, orderOf, searchText, sortedBy } from '../registry/lists';
import { Score, ScoreInterval } from '../scores/score';
import { scopesIn } from '../scores/scopeUnion';
import { Assertion } from '../sources/assertion';
import { Source } from '../sources/source';
import { DaysInput } from '../touchpoints/touchpoints.resolver';
import { countedFrom } from './countedFrom';
import { latestFigures } from './latestFigures';
import { countObservations, figuresWithin, observationsAbout, observationsPage } from './metrics.store';
import { Metric, Observation } from './observation';
import { reportedChanges, type ReportedFigure } from './reportedChanges';
import type { Variance } from './variancesOfPrinted';
import './metrics.rules';

@ObjectType({ description: 'A page of reported figures.' })
export class ObservationConnection extends connectionOf(Observation) {}

@InputType({ description: 'Narrows a list of reported figures; all that is given must hold.' })
export class ObservationFilter extends filterOf(Observation) {
  @Field(() => ID, { nullable: true, description: 'About this object itself: its global id, or `Noun:slug` (`Touchpoint:bank/net-banking-app`).' })
  about?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this subsidiary, or anything that belongs to it.' })
  subsidiary?: string | null;

  @Field(() => ID, { nullable: true, description: 'Reported by this source.' })
  source?: string | null;

  @Field(() => DaysInput, { nullable: true, description: 'Whose period meets these days; figures without a period do not.' })
  period?: DaysInput | null;
}

@InputType({ description: 'Orders a list of reported figures.' })
export class ObservationOrder extends orderOf(Observation) {}

@ObjectType({ description: 'How many answers each period would need for a printed change to be told from chance at 95 percent. Where the share of detractors is not known, the scatter of answers is not, so there is a least and a greatest number.', simpleResolvers: true })
class ReportedChangeNeed {
  @Field(() => Int, { description: 'With the least scatter that the printed figures allow.' })
  least!: number;

  @Field(() => Int, { description: 'With the greatest scatter that they allow; the same where the share of detractors is known.' })
  greatest!: number;

  @Field(() => Bilingual, { description: 'The same in words.' })
  verdict!: StoredBilingual;
}

function needOf({ least, most }: Variance): ReportedChangeNeed {
  const [few, many] = [least, most].map((n) => n.toLocaleString('en-US'));
  const [zh, en] = least === most ? ['', ''] : [`（最不利時 ${many} 份）`, ` (${many} at worst)`];
  return { least, greatest: most, verdict: [`無法檢定：來源未列樣本數，每期至少需 ${few} 份答覆${zh}`, `Not testable: sample size not published; would need at least ${few} answers a period${en}`] };
}

@Resolver(() => Observation)
export class ObservationResolver {
  @Query(() => Observation, { description: 'A reported figure by id or slug. NOT_FOUND where there is none.' })
  observation(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Observation> {
    return entryNamed(request, 'Observation', id);
  }

  @Query(() => ObservationConnection, { description: 'Reported figures that pass a filter, by slug if no order is given. Sources that disagree stand side by side; nothing is added up.' })
  async observations(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments,
    @Arg('filter', () => ObservationFilter, { nullable: true, description: 'Only figures that pass it.' }) filter?: ObservationFilter | null,
    @Arg('orderBy', () => ObservationOrder, { nullable: true, description: 'In which order.' }) order?: ObservationOrder | null): Promise<Connection<Observation>> {
    const sorted = entryOrder(Observation, order);
    const asked = pageRequest(page, sortedBy(sorted));
    const passing = {
      equals: equalsOf(Observation, filter as Record<string, unknown> | null | undefined),
      text: searchText((filter as { text?: string | null } | null | undefined)?.text),
      about: filter?.about == null ? null : await keyOfAny(request, filter.about, { field: 'filter.about', message: 'not the id of an object', allowed: 'a global id, or `Noun:slug`' }),
      subsidiary: await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'),
      source: await keyNamed(request, 'Source', filter?.source, 'filter.source'),
      from: filter?.period?.from ?? null,
      to: filter?.period?.to ?? null,
    };
    return connectEntries(await observationsPage(request.graph, passing, sorted, asked), asked, () => countObservations(request.graph, passing));
  }

  @FieldResolver(() => [Entry], { description: 'What it is about.' })
  async about(@Root() observation: Met, @Ctx() request: Request): Promise<Entry[]> {
    return onlyEntries(await linked(request, observation, 'ABOUT'));
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who reported it; null for one that is illustrative or entered in use.' })
  async source(@Root() observation: Met, @Ctx() request: Request): Promise<Source | null> {
    return firstEntry(await linked(request, observation, 'REPORTED_BY'));
  }

  @FieldResolver(() => Int, { nullable: true, description: 'How many answers it was counted from; null where it came without counts.' })
  n(@Root() observation: Observation): number | null {
    return countedFrom(observation)?.n ?? null;
  }

  @FieldResolver(() => ScoreInterval, { nullable: true, description: 'Between what the true value lies at 95 percent, as for a score of answers; null where it came without counts.' })
  interval(@Root() observation: Observation): ScoreInterval | null {
    return countedFrom(observation)?.interval ?? null;
  }

  @FieldResolver(() => ReportedChangeNeed, { nullable: true, description: 'What it would take to tell the change that it reports from chance: of an NPS, or of a share of its answers, against the figure of the period before, or by the change printed with it. Null where there is no such change, where its unit or base is unclear, and where both figures came with their counts.' })
  async changeNeeds(@Root() observation: Observation & Met, @Ctx() request: Request): Promise<ReportedChangeNeed | null> {
    const { metric, instrument, periodFrom, periodTo } = observation;
    for (const { entry } of await linked(request, observation, 'ABOUT')) {
      const key = keyOfEntry(entry);
      const figures = await Promise.all((await figuresAbout(request, key, false)).map(async (figure): Promise<ReportedFigure> => {
        const reporter = firstEntry<Met>(await linked(request, figure as Observation & Met, 'REPORTED_BY'));
        return { ...figure, about: [key], source: reporter && keyOfEntry(reporter), answers: countedFrom(figure)?.n ?? null };
      }));
      const change = reportedChanges(key, figures).find(({ after }) => after.metric === metric && after.instrument === instrument && after.periodFrom === periodFrom && after.periodTo === periodTo);
      if (change?.needed) return needOf(change.needed);
    }
    return null;
  }

  @FieldResolver(() => Bilingual, { description: 'How sure it is. Without a sample size nobody can tell: it has no interval, and no test between it and another figure holds. With its counts it has one.' })
  uncertainty(@Root() observation: Observation): StoredBilingual {
    const counted = countedFrom(observation);
    if (counted === null) return ['來源未列樣本數，無從計算信賴區間', 'Printed without a sample size: no interval can be computed'];
    const { n, interval: { lower, upper } } = counted;
    return [`由 ${n} 份答覆計得，95% 信賴區間 ${lower.toFixed(1)} 至 ${upper.toFixed(1)}`, `Counted from ${n} answers: 95% interval ${lower.toFixed(1)} to ${upper.toFixed(1)}`];
  }

  @FieldResolver(() => [Assertion], { description: 'What is unclear about it.' })
  async assertions(@Root() observation: Met, @Ctx() request: Request): Promise<Assertion[]> {
    return onlyEntries(await linked(request, observation, 'SUBJECT_TO'));
  }
}

/** @param end only figures whose time had ended before that day, or that have none */
async function figuresAbout(request: Request, key: string, latest: boolean, end: string | null = null): Promise<Observation[]> {
  const figures = ((await batched(request.batches, observationsAbout, key, (keys) => unlessEdited(request, observationsAbout, keys, () => observationsAbout(request.graph, keys)))) ?? []) as unknown as Observation[];
  const known = end === null ? figures : figures.filter(({ asOf, periodTo }) => (asOf === null || asOf < end) && (periodTo === null || periodTo <= end));
  return latest ? latestFigures(known) : known;
}

/** Live figures on everything that figures can be about: one statement for all objects of a request. */
@Resolver(() => Sourced)
export class FiguresResolver {
  @FieldResolver(() => [Observation], { description: 'Reported figures about this object itself, as printed; without a sample size, which few sources give, they have no interval. On an object of a published version: those whose period or day had ended on the day for which the version was asked, as they are known now.' })
  figures(@Root() entry: Met, @Ctx() request: Request,
    @Arg('latest', () => Boolean, { description: 'For each metric only those of the latest period.', defaultValue: true }) latest: boolean): Promise<Observation[]> {
    return figuresAbout(request, keyOfEntry(entry), latest, entry.frozenOn === undefined ? null : daysAfter(entry.frozenOn, 1));
  }
}

/** Reported figures stand beside operated scores, and are never mixed with them. */
@Resolver(() => Score)
export class ScoreFiguresResolver {
  @FieldResolver(() => [Observation], { description: 'Figures that sources reported about the same object (of several together: about each of them), the latest of each metric: side by side with the score, never mixed with it. Those printed without a sample size have no interval.' })
  async figures(@Root() { scopeKey }: Score, @Ctx() request: Request): Promise<Observation[]> {
    return (await Promise.all(scopesIn(scopeKey).map((key) => figuresAbout(request, key, true)))).flat();
  }
}

@Resolver(() => Subsidiary)
export class SubsidiaryFiguresResolver {
  @FieldResolver(() => [Observation], { description: 'Reported figures about it and about anything that belongs to it, of every period, by slug: as printed; where no sample size was printed, without interval. Figures of different metrics are never added, averaged or ranked together.' })
  async reportedFigures(@Root() subsidiary: Met, @Ctx() request: Request,
    @Arg('metrics', () => [Metric], { nullable: true, description: 'Only these metrics; any if left out.' }) metrics?: Metric[] | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only figures whose period or day lies behind this day or ends on it, and those that their source gives no time; any if left out.' }) asOf?: string | null): Promise<Observation[]> {
    const end = asOf == null ? null : daysAfter(asOf, 1);
    const found = await batched(request.batches, `figuresWithin ${metrics?.join() ?? ''} ${end}`, keyOfEntry(subsidiary), (keys) => figuresWithin(request.graph, keys, metrics ?? null, end));
    return (found ?? []) as unknown as Observation[];
  }
}
