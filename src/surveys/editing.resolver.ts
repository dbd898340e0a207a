import { Arg, Args, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { retiringOf } from '../registry/retiring.resolver';
import { Deployment } from './deployment';
import { Survey } from './survey';
import './surveys.rules';

@InputType({ description: 'A survey to enter.' })
export class NewSurvey extends newOf(Survey) {}

@InputType({ description: 'What to change on a survey. Another scale or instrument is another survey: answers that came in are not read anew.' })
export class SurveyChange extends changeOf(Survey) {}

@InputType({ description: 'A deployment to enter.' })
export class NewDeployment extends newOf(Deployment) {}

@InputType({ description: 'What to change on a deployment.' })
export class DeploymentChange extends changeOf(Deployment) {}

@Resolver()
export class SurveyEditing {
  @Mutation(() => Survey, { description: 'Enters a survey.' })
  addSurvey(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewSurvey, { description: 'The survey.' }) input: NewSurvey): Promise<Survey> {
    return addEntry(request, 'addSurvey', 'Survey', input, idempotencyKey);
  }

  @Mutation(() => Survey, { description: 'Changes a survey; what the change leaves out stays as it is.' })
  changeSurvey(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => SurveyChange, { description: 'What to change.' }) change: SurveyChange): Promise<Survey> {
    return changeEntry(request, 'changeSurvey', 'Survey', { ...args, change });
  }
}

@Resolver()
export class DeploymentEditing {
  @Mutation(() => Deployment, { description: 'Deploys a survey on a measurement point.' })
  addDeployment(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewDeployment, { description: 'The deployment.' }) input: NewDeployment): Promise<Deployment> {
    return addEntry(request, 'addDeployment', 'Deployment', input, idempotencyKey);
  }

  @Mutation(() => Deployment, { description: 'Changes a deployment; what the change leaves out stays as it is, and so do answers that came in.' })
  changeDeployment(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => DeploymentChange, { description: 'What to change.' }) change: DeploymentChange): Promise<Deployment> {
    return changeEntry(request, 'changeDeployment', 'Deployment', { ...args, change });
  }
}

export const surveyRetiring = [
  retiringOf(Survey, 'Its deployments end with it.'),
  retiringOf(Deployment, 'Answers of that day and later are refused; those that came in stay.'),
];
