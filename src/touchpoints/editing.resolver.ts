import { Arg, Args, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { retiringOf } from '../registry/retiring.resolver';
import { Archetype } from './archetype';
import { Channel } from './channel';
import { MeasurementPoint } from './measurementPoint';
import { Touchpoint } from './touchpoint';
import './touchpoints.rules';

@InputType({ description: 'A touchpoint to enter.' })
export class NewTouchpoint extends newOf(Touchpoint) {}

@InputType({ description: 'What to change on a touchpoint.' })
export class TouchpointChange extends changeOf(Touchpoint) {}

@InputType({ description: 'A channel to enter.' })
export class NewChannel extends newOf(Channel) {}

@InputType({ description: 'What to change on a channel.' })
export class ChannelChange extends changeOf(Channel) {}

@InputType({ description: 'A measurement point to enter.' })
export class NewMeasurementPoint extends newOf(MeasurementPoint) {}

@InputType({ description: 'What to change on a measurement point.' })
export class MeasurementPointChange extends changeOf(MeasurementPoint) {}

@InputType({ description: 'An archetype to enter.' })
export class NewArchetype extends newOf(Archetype) {}

@InputType({ description: 'What to change on an archetype.' })
export class ArchetypeChange extends changeOf(Archetype) {}

@Resolver()
export class TouchpointEditing {
  @Mutation(() => Touchpoint, { description: 'Enters a touchpoint.' })
  addTouchpoint(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewTouchpoint, { description: 'The touchpoint.' }) input: NewTouchpoint): Promise<Touchpoint> {
    return addEntry(request, 'addTouchpoint', 'Touchpoint', input, idempotencyKey);
  }

  @Mutation(() => Touchpoint, { description: 'Changes a touchpoint; what the change leaves out stays as it is.' })
  changeTouchpoint(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => TouchpointChange, { description: 'What to change.' }) change: TouchpointChange): Promise<Touchpoint> {
    return changeEntry(request, 'changeTouchpoint', 'Touchpoint', { ...args, change });
  }
}

@Resolver()
export class ChannelEditing {
  @Mutation(() => Channel, { description: 'Enters a channel.' })
  addChannel(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewChannel, { description: 'The channel.' }) input: NewChannel): Promise<Channel> {
    return addEntry(request, 'addChannel', 'Channel', input, idempotencyKey);
  }

  @Mutation(() => Channel, { description: 'Changes a channel; what the change leaves out stays as it is.' })
  changeChannel(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => ChannelChange, { description: 'What to change.' }) change: ChannelChange): Promise<Channel> {
    return changeEntry(request, 'changeChannel', 'Channel', { ...args, change });
  }
}

@Resolver()
export class MeasurementPointEditing {
  @Mutation(() => MeasurementPoint, { description: 'Enters a measurement point.' })
  addMeasurementPoint(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewMeasurementPoint, { description: 'The measurement point.' }) input: NewMeasurementPoint): Promise<MeasurementPoint> {
    return addEntry(request, 'addMeasurementPoint', 'MeasurementPoint', input, idempotencyKey);
  }

  @Mutation(() => MeasurementPoint, { description: 'Changes a measurement point; what the change leaves out stays as it is.' })
  changeMeasurementPoint(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => MeasurementPointChange, { description: 'What to change.' }) change: MeasurementPointChange): Promise<MeasurementPoint> {
    return changeEntry(request, 'changeMeasurementPoint', 'MeasurementPoint', { ...args, change });
  }
}

@Resolver()
export class ArchetypeEditing {
  @Mutation(() => Archetype, { description: 'Enters an archetype: a kind of touchpoint by which subsidiaries are compared.' })
  addArchetype(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewArchetype, { description: 'The archetype.' }) input: NewArchetype): Promise<Archetype> {
    return addEntry(request, 'addArchetype', 'Archetype', input, idempotencyKey);
  }

  @Mutation(() => Archetype, { description: 'Changes an archetype; what the change leaves out stays as it is.' })
  changeArchetype(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => ArchetypeChange, { description: 'What to change.' }) change: ArchetypeChange): Promise<Archetype> {
    return changeEntry(request, 'changeArchetype', 'Archetype', { ...args, change });
  }
}

export const touchpointRetiring = [
  retiringOf(Touchpoint, 'Its measurement points and their deployments end with it.'),
  retiringOf(Channel, 'The measurement points on it and their deployments end with it.'),
  retiringOf(MeasurementPoint, 'Its deployments end with it: answers of that day and later are refused.'),
  retiringOf(Archetype),
];
