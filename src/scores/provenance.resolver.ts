import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { Provenance } from '../registry/provenance';
import { provenancesOf, type ScoredSpan } from './provenance.rules';
import { Score } from './score';
import { unlessCounted } from './unlessCounted.rules';

@Resolver(() => Score)
export class ScoreProvenanceResolver {
  @FieldResolver(() => Provenance, { description: 'Where it comes from: ILLUSTRATIVE as soon as one answer about the object in the period was invented (`waymark generate`), whatever segment or instrument is asked for; else OPERATED.' })
  async provenance(@Root() { scopeKey, periodFrom, periodTo }: Score, @Ctx() request: Request): Promise<Provenance> {
    return (await batched(request.batches, provenancesOf, JSON.stringify({ scopeKey, from: periodFrom, to: periodTo }), (asked) => unlessCounted(request, 'provenance', asked, () => 1, async () => {
      const provenances = await provenancesOf(request.graph, asked.map((each) => JSON.parse(each) as ScoredSpan));
      return new Map(asked.map((each, index) => [each, provenances[index]!]));
    })))!;
  }
}
