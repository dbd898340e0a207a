import { GraphQLError, Kind, type ASTNode, type ValidationRule } from 'graphql';
import { fragmentsOf, selectedFields } from '../graphql/selectedFields';
import { Failure } from '../kernel/failure';
import { longestName, type Limits } from './limits';

function refusal(what: string, count: number, limit: number, field: string, node: ASTNode): GraphQLError {
  const message = `this query has ${count} ${what}, at most ${limit} are allowed`;
  return new GraphQLError(message, { nodes: node, originalError: new Failure('TOO_COSTLY', message, { count, limit, field }) });
}

const nameOfMost = (names: readonly string[]): [string, number] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
};

/**
 * Counts that no query of a person or a board comes near: aliases, fields at the root, one directive again and again at the same place, and the length of names.
 * They only end nonsense; what a query costs is decided by its cost. The first that is exceeded is reported.
 */
export const countLimits = ({ aliases, rootFields, equalDirectives }: Limits): ValidationRule[] => [(context) => {
  const aliased: string[] = [];
  const refusals: GraphQLError[] = [];
  return {
    enter: (node) => {
      if (node.kind === Kind.NAME && node.value.length > longestName) refusals.push(refusal('characters in one of its names', node.value.length, longestName, `${node.value.slice(0, longestName)}…`, node));
      const directives = 'directives' in node ? node.directives ?? [] : [];
      if (directives.length <= equalDirectives) return;
      const [name, count] = nameOfMost(directives.map((each) => each.name.value));
      if (count > equalDirectives) refusals.push(refusal(`directives @${name} at one place`, count, equalDirectives, `@${name}`, node));
    },
    leave: (node) => {
      if (node.kind === Kind.FIELD && node.alias && node.alias.value !== node.name.value) aliased.push(node.name.value);
      if (node.kind === Kind.OPERATION_DEFINITION) {
        const fields = selectedFields(node.selectionSet, fragmentsOf(context.getDocument())).map(({ name }) => name.value);
        if (fields.length > rootFields) refusals.push(refusal('fields at its root', fields.length, rootFields, nameOfMost(fields)[0], node));
      }
      if (node.kind !== Kind.DOCUMENT) return;
      if (aliased.length > aliases) refusals.push(refusal('aliases', aliased.length, aliases, nameOfMost(aliased)[0], node.definitions[0]!));
      if (refusals[0]) context.reportError(refusals[0]);
    },
  };
}];
