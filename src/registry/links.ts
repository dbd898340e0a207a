import { nextDeclaration } from '../graphql/attributes';
import { Provenance, ReportingGroup } from './provenance';

/** The words that a link can carry beside what it points to. */
export const linkWords = { reportingGroup: ReportingGroup, provenance: Provenance } as const;
export type LinkWord = keyof typeof linkWords;

/** What a link of a noun is, said once; inputs, CSV column, record and change log follow from it. The relationship is written by the noun's link statement. */
export interface Link {
  name: string;
  /** The noun it points to; null where it may be any. */
  to: string | null;
  relationship: string;
  /** The relationship runs from the other object to this one (`Journey -HAS_STAGE-> Stage`, declared on the stage). */
  inward: boolean;
  many: boolean;
  optional: boolean;
  words: LinkWord[];
  /** The object ends, at the latest, when what the link leads to ends. */
  endsAlong: boolean;
  description: string;
  order: number;
}

/** One end of a link in a record: the key of what it points to, and the words it carries. */
export interface LinkEntry {
  key: string;
  reportingGroup?: ReportingGroup;
  provenance?: Provenance;
}

const declared = new Map<Function, Link[]>();

export function linksOf(type: Function): Link[] {
  const base = Object.getPrototypeOf(type) as Function | null;
  return [...(base && base !== Function.prototype ? linksOf(base) : []), ...(declared.get(type) ?? [])];
}

type Said = Pick<Link, 'to' | 'relationship' | 'description'> & Partial<Pick<Link, 'optional' | 'inward' | 'words' | 'endsAlong'>>;

const declareLink = (many: boolean) => ({ optional = many, inward = false, words = [], endsAlong = false, ...said }: Said) => (target: object, name: string): void => {
  declared.set(target.constructor, [...(declared.get(target.constructor) ?? []), { ...said, name, many, optional, inward, words, endsAlong, order: nextDeclaration() }]);
};

/** A link to one object. The property is the edge as a store may bring it along. */
export const LinkToOne = declareLink(false);

/** Links to several objects, in order; none is allowed unless `optional: false`. */
export const LinkToMany = declareLink(true);
