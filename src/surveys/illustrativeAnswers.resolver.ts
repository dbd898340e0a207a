import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { IllustrativeAnswers } from './illustrativeAnswers';
import { enterIllustrativeAnswers, illustrativeAnswers, removeIllustrativeAnswers } from './illustrativeAnswers.rules';
import { ingestOf } from './responses.resolver';

@Resolver()
export class IllustrativeAnswersResolver {
  @Query(() => IllustrativeAnswers, { description: 'Whether invented answers stand in the registry, and whether some may be entered to show how scores look.' })
  illustrativeAnswers(@Ctx() request: Request): Promise<IllustrativeAnswers> {
    return illustrativeAnswers(ingestOf(request));
  }

  @Mutation(() => IllustrativeAnswers, { description: 'Enters about 12000 invented answers at all deployments, from 1 January of last year up to now, in about ten seconds; others each time. Refused with BAD_INPUT while any answer stands, real or invented, and while others are being entered: so a retry enters nothing twice. A kill meanwhile leaves a part of them, which `removeIllustrativeAnswers` takes out.' })
  enterIllustrativeAnswers(@Ctx() request: Request): Promise<IllustrativeAnswers> {
    return enterIllustrativeAnswers(ingestOf(request), request.principal);
  }

  @Mutation(() => IllustrativeAnswers, { description: 'Takes out every invented answer, those of `waymark generate` included, and no other. Where there are none, it changes nothing.' })
  removeIllustrativeAnswers(@Ctx() request: Request): Promise<IllustrativeAnswers> {
    return removeIllustrativeAnswers(ingestOf(request));
  }
}
