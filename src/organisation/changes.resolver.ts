import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { batched } from '../graphql/batched';
import type { Request } from '../graphql/request';
import { Change } from '../history/change';
import { entryByKey } from '../registry/edges';
import { Subsidiary } from './group';
import { subsidiariesOfEntries } from './organisation.store';

@Resolver(() => Change)
export class ChangeSubsidiaryResolver {
  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary whose object it is, also where that follows from its journey, point or subject; the object itself where it is one. Null for what belongs to none or to several, and for what was taken out.' })
  async subsidiary(@Root() { objectKey, objectType }: Change, @Ctx() request: Request): Promise<Subsidiary | null> {
    if (objectType === 'Subsidiary') return (await entryByKey(request, objectKey)) as unknown as Subsidiary | null;
    const owners = (await batched(request.batches, subsidiariesOfEntries, objectKey, (keys) => subsidiariesOfEntries(request.graph, keys))) ?? [];
    return owners.length === 1 ? (await entryByKey(request, owners[0]!)) as unknown as Subsidiary : null;
  }
}
