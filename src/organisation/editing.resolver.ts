import { Arg, Args, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { retiringOf } from '../registry/retiring.resolver';
import { Department } from './department';
import { Group, Subsidiary } from './group';
import './organisation.rules';

@InputType({ description: 'A department to enter: of a subsidiary, or of the group itself.' })
export class NewDepartment extends newOf(Department) {}

@InputType({ description: 'What to change on a department; with `validTo` it ends.' })
export class DepartmentChange extends changeOf(Department) {}

@InputType({ description: 'A group to enter.' })
export class NewGroup extends newOf(Group) {}

@InputType({ description: 'What to change on the group.' })
export class GroupChange extends changeOf(Group) {}

@InputType({ description: 'A subsidiary to enter. Its departments, touchpoints, personas and journeys are entered after it.' })
export class NewSubsidiary extends newOf(Subsidiary) {}

@InputType({ description: 'What to change on a subsidiary.' })
export class SubsidiaryChange extends changeOf(Subsidiary) {}

@Resolver()
export class GroupEditing {
  @Mutation(() => Group, { description: 'Enters a group: the first thing in an empty registry.' })
  addGroup(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewGroup, { description: 'The group.' }) input: NewGroup): Promise<Group> {
    return addEntry(request, 'addGroup', 'Group', input, idempotencyKey);
  }

  @Mutation(() => Group, { description: 'Changes the group; what the change leaves out stays as it is.' })
  changeGroup(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => GroupChange, { description: 'What to change.' }) change: GroupChange): Promise<Group> {
    return changeEntry(request, 'changeGroup', 'Group', { ...args, change });
  }

  @Mutation(() => Subsidiary, { description: 'Enters a subsidiary.' })
  addSubsidiary(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewSubsidiary, { description: 'The subsidiary.' }) input: NewSubsidiary): Promise<Subsidiary> {
    return addEntry(request, 'addSubsidiary', 'Subsidiary', input, idempotencyKey);
  }

  @Mutation(() => Subsidiary, { description: 'Changes a subsidiary; what the change leaves out stays as it is.' })
  changeSubsidiary(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => SubsidiaryChange, { description: 'What to change.' }) change: SubsidiaryChange): Promise<Subsidiary> {
    return changeEntry(request, 'changeSubsidiary', 'Subsidiary', { ...args, change });
  }
}

@Resolver()
export class DepartmentEditing {
  @Mutation(() => Department, { description: 'Enters a department.' })
  addDepartment(@Ctx() request: Request, @Args(() => EditArgs) { idempotencyKey }: EditArgs, @Arg('input', () => NewDepartment, { description: 'The department.' }) input: NewDepartment): Promise<Department> {
    return addEntry(request, 'addDepartment', 'Department', input, idempotencyKey);
  }

  @Mutation(() => Department, { description: 'Changes a department; what the change leaves out stays as it is.' })
  changeDepartment(@Ctx() request: Request, @Args(() => VersionedArgs) args: VersionedArgs, @Arg('change', () => DepartmentChange, { description: 'What to change.' }) change: DepartmentChange): Promise<Department> {
    return changeEntry(request, 'changeDepartment', 'Department', { ...args, change });
  }
}

export const organisationRetiring = [retiringOf(Department, 'The touchpoints that it owns have then no owner on that day: a gap for each.')];
