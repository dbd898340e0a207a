import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

export const fragmentsOf = (document: DocumentNode): Fragments =>
  Object.fromEntries(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));

function collect(set: SelectionSetNode | undefined, fragments: Fragments, spread: Set<string>, found: FieldNode[]): FieldNode[] {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      found.push(selection);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, fragments, spread, found);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      collect(fragments[selection.name.value]?.selectionSet, fragments, spread, found);
    }
  }
  return found;
}

/** The fields of a selection, those of its fragments among them; each fragment is looked into once. */
export const selectedFields = (set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] => collect(set, fragments, new Set(), []);
