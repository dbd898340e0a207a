import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { versionsOfScopes } from './questionVersions.rules';
import { Score } from './score';
import { ScoreComparison } from './scoreComparison';
import { SeriesChange } from './scoreSeries';
import { versionsAsked } from './versionsAsked';

type Spanned = Pick<Score, 'scopeKey' | 'instrument' | 'periodFrom' | 'periodTo'>;

async function versionsIn(request: Request, { scopeKey, instrument, periodFrom, periodTo }: Spanned): Promise<string[]> {
  const asked = await batched(request.batches, versionsOfScopes, scopeKey, (keys) => versionsOfScopes(request.graph, keys));
  return versionsAsked(asked ?? [], instrument, { from: periodFrom, to: periodTo });
}

@Resolver(() => Score)
export class ScoreQuestionVersionsResolver {
  @FieldResolver(() => [String], { description: 'The versions of the question that were asked about the object in the period, sorted. Scores of different versions are of different questions.' })
  questionVersions(@Root() score: Score, @Ctx() request: Request): Promise<string[]> {
    return versionsIn(request, score);
  }
}

@Resolver(() => ScoreComparison)
export class ComparedQuestionVersionsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the two sides were not asked the same versions of the question: then the difference may come of that.' })
  async questionChanged(@Root() { a, b }: ScoreComparison, @Ctx() request: Request): Promise<boolean> {
    const [first, second] = await Promise.all([versionsIn(request, a), versionsIn(request, b)]);
    return first.join('\n') !== second.join('\n');
  }
}

@Resolver(() => SeriesChange)
export class ChangeQuestionVersionsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether more than one version of the question was asked over the two stretches: then the change may come of that.' })
  async questionChanged(@Root() { before, after, asked }: SeriesChange, @Ctx() request: Request): Promise<boolean> {
    return (await versionsIn(request, { ...asked, periodFrom: before.from, periodTo: after.to })).length > 1;
  }
}
