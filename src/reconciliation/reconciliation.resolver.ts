import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { DateScalar } from '../graphql/scalars';
import { todayOf } from '../kernel/clock';
import { notFound } from '../kernel/failure';
import { Subsidiary } from '../organisation/group';
import { keyOfEntry, type Met } from '../registry/edges';
import { reconcile } from './reconcile';
import { DeclaredCount, Reconciliation, ReconciliationTotal } from './reconciliation';
import { countsToReconcile } from './reconciliation.store';
import { totalOf } from './totalOf';

async function reconciliations(request: Request, keys: string[] | null, day: string): Promise<Map<string, Reconciliation>> {
  const rows = await countsToReconcile(request.graph, keys, day, Object.keys(DeclaredCount));
  return new Map(rows.map((row) => [row.subsidiary.key, reconcile(row, day)]));
}

const onDay = { nullable: true, description: 'Count what is valid, and what had been declared, on this day; today in Taipei if left out.' };

@Resolver(() => Subsidiary)
export class ReconciliationResolver {
  @Query(() => [Reconciliation], { description: 'Declared against registered counts, for one subsidiary or for every one, in the order of the group.' })
  async reconcile(@Ctx() request: Request, @Arg('subsidiary', () => ID, { nullable: true, description: 'The id or slug of one subsidiary; every one if left out.' }) subsidiary?: string | null,
    @Arg('asOf', () => DateScalar, onDay) asOf?: string | null): Promise<Reconciliation[]> {
    const key = await keyNamed(request, 'Subsidiary', subsidiary, 'subsidiary');
    const found = [...(await reconciliations(request, key === null ? null : [key], asOf ?? todayOf(request.clock))).values()];
    if (key !== null && found.length === 0) throw notFound('Subsidiary', 'subsidiary');
    return found;
  }

  @Query(() => ReconciliationTotal, { description: 'Declared against registered service nodes, over all subsidiaries of which a source states a count.' })
  async reconcileTotal(@Ctx() request: Request, @Arg('asOf', () => DateScalar, onDay) asOf?: string | null): Promise<ReconciliationTotal> {
    const day = asOf ?? todayOf(request.clock);
    return totalOf([...(await reconciliations(request, null, day)).values()], day);
  }

  @FieldResolver(() => Reconciliation, { description: 'Declared against registered counts.' })
  async reconciliation(@Root() subsidiary: Met, @Ctx() request: Request, @Arg('asOf', () => DateScalar, onDay) asOf?: string | null): Promise<Reconciliation> {
    const day = asOf ?? todayOf(request.clock);
    const found = await batched(request.batches, `reconciliation ${day}`, keyOfEntry(subsidiary), (keys) => reconciliations(request, [...keys], day));
    if (!found) throw notFound('Subsidiary');
    return found;
  }
}
