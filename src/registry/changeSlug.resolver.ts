import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { keyOfAny } from '../history/naming.rules';
import { badInput, notFound } from '../kernel/failure';
import { splitKey } from '../kernel/id';
import { VersionedArgs } from './editArgs';
import { editEntries } from './editing';
import { Entry } from './entry';
import { allNouns, nounNamed } from './noun';
import { recordsOf } from './readRecords.rules';

@Resolver()
export class SlugChange {
  @Mutation(() => Entry, { description: 'Gives an object of any kind another slug. It keeps everything: links, history, decisions, published versions, figures and answers, and what is on its way to it. The former slug goes on naming it wherever an id or slug is taken, in files and answers too, and pages under it lead to the new address; what is answered names the present one. `id` is its global id, or `Noun:slug` (`Touchpoint:life/online-purchase`). BAD_INPUT for a slug that another object of this type has or ever had; its own former ones it may take again. Published versions, policies and decisions about gaps are called after what they belong to.' })
  async changeSlug(@Ctx() request: Request, @Args(() => VersionedArgs) { id, expectedVersion, idempotencyKey }: VersionedArgs,
    @Arg('slug', () => String, { description: 'The slug that it is to have: letters, digits, ".", "_", "-", in parts joined by "/", "@" or "#", at most 200 characters.' }) slug: string): Promise<Entry> {
    const key = await keyOfAny(request, id, { field: 'id', message: 'not the id of a registry object', allowed: 'a global id, or `Noun:slug` such as Touchpoint:life/online-purchase' }, allNouns().map(({ name }) => name));
    const { noun, slug: first } = splitKey(key)!;
    const { calledAfter } = nounNamed(noun);
    if (calledAfter !== undefined) throw badInput('id', `a ${noun} is called after ${calledAfter}`, 'an object of another kind');
    return editEntries(request, { operation: 'changeSlug', input: { key, slug, expectedVersion }, idempotencyKey: idempotencyKey ?? null }, noun, async (unit) => {
      const known = (await recordsOf(unit, nounNamed, [key])).get(key);
      if (!known) throw notFound(noun);
      if (known.version === expectedVersion && known.id === slug) throw badInput('slug', 'is the slug that it has', 'another slug');
      return { slug: first, intents: [{ noun, slug: first, mode: 'CHANGE', attributes: {}, links: {}, toSlug: slug, expectedVersion, locate: (problem) => (problem.field === 'id' || problem.field === 'formerSlugs' ? { ...problem, field: 'slug' } : problem) }] };
    });
  }
}
