import { Args, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { Request } from '../graphql/request';
import { RestoreArgs, RetireArgs } from './editArgs';
import { restoreEntry, retireEntry } from './editing';
import type { Lasting } from './lasting';

/**
 * The two mutations by which objects of a noun are retired and restored, alike for every noun that lasts.
 * @param closing what ends along with it, as a sentence for its description; empty where nothing does
 */
export function retiringOf<Type extends Lasting>(type: ClassType<Type> | (abstract new () => Type), closing = ''): Function {
  const [retire, restore] = [`retire${type.name}`, `restore${type.name}`];
  const told = `${closing === '' ? '' : ` ${closing}`} \`retirement\` tells beforehand what that touches.`;

  @Resolver()
  class Retiring {
    @Mutation(() => type as ClassType<Type>, { name: retire, description: `Ends a ${type.name}: it no longer stands from that day on, and is counted nowhere. It keeps its history, its links and its figures.${told}` })
    retire(@Ctx() request: Request, @Args(() => RetireArgs) args: RetireArgs): Promise<Type> {
      return retireEntry(request, retire, type.name, args);
    }

    @Mutation(() => type as ClassType<Type>, { name: restore, description: `Takes back the end of a ${type.name}, and opens again what that end had closed.` })
    restore(@Ctx() request: Request, @Args(() => RestoreArgs) args: RestoreArgs): Promise<Type> {
      return restoreEntry(request, restore, type.name, args);
    }
  }
  return Retiring;
}
