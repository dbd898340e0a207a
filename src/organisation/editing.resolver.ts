import { Arg, Args, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Request } from '../graphql/request';
import { EditArgs, VersionedArgs } from '../registry/editArgs';
import { addEntry, changeEntry } from '../registry/editing';
import { changeOf, newOf } from '../registry/inputs';
import { retiringOf } from '../registry/retiring.resolver';
import { Department } from './department';
import './organisation.rules';

@InputType({ description: 'A department to enter: of a subsidiary, or of the group itself.' })
export class NewDepartment extends newOf(Department) {}

@InputType({ description: 'What to change on a department; with `validTo` it ends.' })
export class DepartmentChange extends changeOf(Department) {}

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
