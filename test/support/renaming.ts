import type { World } from './world';

export interface File {
  name: string;
  content: string;
}

/** The edit that calls an object otherwise, of which the version is known. */
export const changing = (id: string, slug: string, version: number, more = '') => `mutation { changeSlug(id: "${id}", slug: "${slug}", expectedVersion: ${version}${more}) { slug formerSlugs version } }`;
export const rename = async ({ get }: World, id: string, slug: string, more = ''): Promise<{ slug: string; formerSlugs: string[]; version: number }> => {
  const [noun, former] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  const { version } = (await get(`{ node(id: "${Buffer.from(`${noun}:${former}`).toString('base64url')}") { ... on Entry { version } } }`)).node;
  return (await get(changing(id, slug, version, more))).changeSlug;
};
export const exported = async ({ get }: World, names?: string[]): Promise<File[]> => (await get('query ($names: [String!]) { exportFiles(names: $names) { name content } }', { names: names ?? null })).exportFiles;
export const imported = async ({ get }: World, files: File[]) =>
  (await get('mutation ($files: [RegistryFileInput!]!) { importFiles(files: $files) { applied added changed unchanged problems { field line message allowed } notices { field message } lines { noun slug action } } }', { files })).importFiles;
/** What is wrong with the registry as a whole. */
export const whole = async ({ get }: World) => (await get('{ checkRegistry { flaws { noun slug field message } } }')).checkRegistry.flaws;
