import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import type { PageArguments } from '../kernel/page';
import { Subsidiary } from '../organisation/group';
import { entryNamed, firstEntry, keyOfEntry, linked, linking, onlyEntries, type Met } from '../registry/edges';
import { filterOf } from '../registry/inputs';
import { listEntries } from '../registry/lists';
import { Fact } from '../sources/fact';
import { MeasurementPoint } from '../touchpoints/measurementPoint';
import { Deployment } from './deployment';
import { Survey } from './survey';
import './surveys.rules';

@ObjectType({ description: 'A page of surveys.' })
export class SurveyConnection extends connectionOf(Survey) {}

@ObjectType({ description: 'A page of deployments.' })
export class DeploymentConnection extends connectionOf(Deployment) {}

@InputType({ description: 'Narrows a list of surveys; all that is given must hold.' })
class SurveyFilter extends filterOf(Survey) {
  @Field(() => ID, { nullable: true, description: 'Only surveys of this subsidiary.' })
  subsidiary?: string | null;
}

@InputType({ description: 'Narrows a list of deployments; all that is given must hold.' })
class DeploymentFilter extends filterOf(Deployment) {}

@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => Survey, { description: 'A survey by id or slug (`securities/tnps`). NOT_FOUND where there is none.' })
  survey(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Survey> {
    return entryNamed(request, 'Survey', id);
  }

  @Query(() => SurveyConnection, { description: 'Surveys that pass a filter, by slug.' })
  async surveys(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => SurveyFilter, { nullable: true, description: 'Only surveys that pass it.' }) filter?: SurveyFilter | null): Promise<Connection<Survey>> {
    return listEntries(request, Survey, filter, null, page, await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'));
  }

  @FieldResolver(() => Subsidiary, { description: 'The subsidiary that asks.' })
  async subsidiary(@Root() survey: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linked(request, survey, 'BELONGS_TO'));
  }

  @FieldResolver(() => [Deployment], { description: 'Where it is asked, by slug; also deployments that have ended.' })
  async deployments(@Root() survey: Met, @Ctx() request: Request): Promise<Deployment[]> {
    return onlyEntries(await linking(request, survey, 'ASKS'));
  }

  @FieldResolver(() => [Fact], { description: 'Facts that bear on it without stating it.' })
  async seeAlso(@Root() survey: Met, @Ctx() request: Request): Promise<Fact[]> {
    return onlyEntries(await linked(request, survey, 'BEARS_ON'));
  }
}

@Resolver(() => Deployment)
export class DeploymentResolver {
  @Query(() => Deployment, { description: 'A deployment by id or slug (`securities/trading@app#tnps`). NOT_FOUND where there is none.' })
  deployment(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Deployment> {
    return entryNamed(request, 'Deployment', id);
  }

  @Query(() => DeploymentConnection, { description: 'Deployments that pass a filter, by slug.' })
  deployments(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => DeploymentFilter, { nullable: true, description: 'Only deployments that pass it.' }) filter?: DeploymentFilter | null): Promise<Connection<Deployment>> {
    return listEntries(request, Deployment, filter, null, page);
  }

  @FieldResolver(() => Survey, { description: 'The survey.' })
  async survey(@Root() deployment: Met, @Ctx() request: Request): Promise<Survey | null> {
    return firstEntry(await linked(request, deployment, 'ASKS'));
  }

  @FieldResolver(() => MeasurementPoint, { description: 'The measurement point at which it is asked.' })
  async point(@Root() deployment: Met, @Ctx() request: Request): Promise<MeasurementPoint | null> {
    return firstEntry(await linked(request, deployment, 'DEPLOYED_ON'));
  }

  @FieldResolver(() => [Fact], { description: 'Facts that bear on it without stating it.' })
  async seeAlso(@Root() deployment: Met, @Ctx() request: Request): Promise<Fact[]> {
    return onlyEntries(await linked(request, deployment, 'BEARS_ON'));
  }
}

@Resolver(() => MeasurementPoint)
export class PointDeploymentsResolver {
  @FieldResolver(() => [Deployment], { description: 'The surveys deployed on it, by slug; also those that have ended.' })
  async deployments(@Root() point: Met, @Ctx() request: Request): Promise<Deployment[]> {
    return onlyEntries(await linking(request, point, 'DEPLOYED_ON'));
  }
}

@Resolver(() => Subsidiary)
export class SubsidiarySurveysResolver {
  @FieldResolver(() => SurveyConnection, { description: 'Its surveys, by slug.' })
  surveys(@Root() subsidiary: Met, @Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Survey>> {
    return listEntries(request, Survey, null, null, page, keyOfEntry(subsidiary));
  }
}
