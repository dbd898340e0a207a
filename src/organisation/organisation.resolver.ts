import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, PageArgs, type Connection } from '../graphql/connection';
import type { Request } from '../graphql/request';
import { keyNamed } from '../history/naming.rules';
import { notFound } from '../kernel/failure';
import type { PageArguments } from '../kernel/page';
import { pageRequest } from '../kernel/page';
import { entryNamed, firstEntry, linked, linking, onlyEntries, type Met } from '../registry/edges';
import { entriesPage } from '../registry/entries.store';
import { filterOf } from '../registry/inputs';
import { entryFilter, entryOrder, listEntries, orderOf, type OrderInput } from '../registry/lists';
import { Department } from './department';
import { Group, Subsidiary } from './group';
import './organisation.rules';

@ObjectType({ description: 'A page of subsidiaries.' })
export class SubsidiaryConnection extends connectionOf(Subsidiary) {}

@ObjectType({ description: 'A page of departments.' })
export class DepartmentConnection extends connectionOf(Department) {}

@InputType({ description: 'Narrows a list of departments.' })
class DepartmentFilter extends filterOf(Department) {
  @Field(() => ID, { nullable: true, description: 'Only departments of this subsidiary.' })
  subsidiary?: string | null;
}

@InputType({ description: 'Orders a list of departments.' })
class DepartmentOrder extends orderOf(Department) {}

@Resolver(() => Group)
export class GroupResolver {
  @Query(() => Group, { description: 'The financial group: the one with this id or slug, or the only one. NOT_FOUND where there is none.' })
  async group(@Ctx() request: Request, @Arg('id', () => ID, { nullable: true, description: 'Its id or slug; may be left out where there is one group.' }) id?: string | null): Promise<Group> {
    if (id != null) return entryNamed(request, 'Group', id);
    const [first] = await entriesPage(request.graph, 'Group', entryFilter(Group, null), entryOrder(Group, null), pageRequest({ first: 1 }));
    if (!first) throw notFound('Group');
    return first.entry as unknown as Group;
  }

  @FieldResolver(() => [Subsidiary], { description: 'Its subsidiaries, in order.' })
  async subsidiaries(@Root() group: Met, @Ctx() request: Request): Promise<Subsidiary[]> {
    return onlyEntries(await linking(request, group, 'PART_OF'));
  }

  @FieldResolver(() => [Department], { description: 'The departments of the holding itself.' })
  async departments(@Root() group: Met, @Ctx() request: Request): Promise<Department[]> {
    return onlyEntries(await linked(request, group, 'HAS', 'Department'));
  }
}

@Resolver(() => Subsidiary)
export class SubsidiaryResolver {
  @Query(() => Subsidiary, { description: 'A subsidiary by id or slug (`life`). NOT_FOUND where there is none.' })
  subsidiary(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Subsidiary> {
    return entryNamed(request, 'Subsidiary', id);
  }

  @Query(() => SubsidiaryConnection, { description: 'All subsidiaries, in the order of the group.' })
  subsidiaries(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments): Promise<Connection<Subsidiary>> {
    return listEntries(request, Subsidiary, null, { field: 'position', direction: 'ASCENDING' }, page);
  }

  @FieldResolver(() => Group, { description: 'The group it is part of.' })
  async group(@Root() subsidiary: Met, @Ctx() request: Request): Promise<Group | null> {
    return firstEntry(await linked(request, subsidiary, 'PART_OF'));
  }

  @FieldResolver(() => [Department], { description: 'Its departments.' })
  async departments(@Root() subsidiary: Met, @Ctx() request: Request): Promise<Department[]> {
    return onlyEntries(await linked(request, subsidiary, 'HAS', 'Department'));
  }
}

@Resolver(() => Department)
export class DepartmentResolver {
  @Query(() => Department, { description: 'A department by id or slug (`life/claims`). NOT_FOUND where there is none.' })
  department(@Ctx() request: Request, @Arg('id', () => ID, { description: 'Its id or slug.' }) id: string): Promise<Department> {
    return entryNamed(request, 'Department', id);
  }

  @Query(() => DepartmentConnection, { description: 'Departments that pass a filter, by slug if no order is given.' })
  async departments(@Ctx() request: Request, @Args(() => PageArgs) page: PageArguments, @Arg('filter', () => DepartmentFilter, { nullable: true, description: 'Only departments that pass it.' }) filter?: DepartmentFilter | null,
    @Arg('orderBy', () => DepartmentOrder, { nullable: true, description: 'In which order.' }) order?: OrderInput | null): Promise<Connection<Department>> {
    return listEntries(request, Department, filter, order, page, await keyNamed(request, 'Subsidiary', filter?.subsidiary, 'filter.subsidiary'));
  }

  @FieldResolver(() => Subsidiary, { nullable: true, description: 'The subsidiary it belongs to; null for a department of the holding.' })
  async subsidiary(@Root() department: Met, @Ctx() request: Request): Promise<Subsidiary | null> {
    return firstEntry(await linking(request, department, 'HAS', 'Subsidiary'));
  }

  @FieldResolver(() => Group, { nullable: true, description: 'The group, where the department belongs to the holding itself.' })
  async group(@Root() department: Met, @Ctx() request: Request): Promise<Group | null> {
    return firstEntry(await linking(request, department, 'HAS', 'Group'));
  }
}
