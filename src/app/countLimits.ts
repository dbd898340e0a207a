import { GraphQLError, Kind, type ASTNode, type ValidationRule } from 'graphql';
import { selectedFields } from '../graphql/selectedFields';
import { Failure } from '../kernel/failure';
import type { Limits } from './limits';

function refusal(what: string, count: number, limit: number, field: string, node: ASTNode): GraphQLError {
  const message = `this query has ${count} ${what}, at most ${limit} are allowed`;
  return new GraphQLError(message, { nodes: node, originalError: new Failure('TOO_COSTLY', message, { count, limit, field }) });
}

/**
 * Counts that no query of a person or a board comes near: aliases, fields at the root, and one directive again and again at the same place.
 * They only end nonsense; what a query costs is decided by its cost.
 */
export const countLimits = ({ aliases, rootFields, equalDirectives }: Limits): ValidationRule[] => [
  (context) => {
    let count = 0;
    let last = '';
    return {
      Field: ({ alias, name }) => {
        if (!alias || alias.value === name.value) return;
        count += 1;
        last = name.value;
      },
      Document: { leave: (node) => { if (count > aliases) context.reportError(refusal('aliases', count, aliases, last, node)); } },
    };
  },
  (context) => ({
    OperationDefinition: (operation) => {
      const fragments = Object.fromEntries(context.getDocument().definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
      const fields = selectedFields(operation.selectionSet, fragments);
      if (fields.length > rootFields) context.reportError(refusal('fields at its root', fields.length, rootFields, fields.at(-1)!.name.value, operation));
    },
  }),
  (context) => {
    const check = (node: ASTNode & { directives?: readonly { name: { value: string } }[] | undefined }): false | undefined => {
      const counts = new Map<string, number>();
      for (const { name: { value } } of node.directives ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
      const [name, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
      if (count <= equalDirectives) return undefined;
      context.reportError(refusal(`directives @${name} at one place`, count, equalDirectives, `@${name}`, node));
      return false;
    };
    return { Field: check, InlineFragment: check, FragmentSpread: check, OperationDefinition: check, FragmentDefinition: check, VariableDefinition: check };
  },
];
