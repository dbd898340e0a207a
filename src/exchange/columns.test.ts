import fc from 'fast-check';
import '../app/schema';
import { allNouns, nounNamed, type EntryRecord } from '../registry/noun';
import { columnsOf } from './columns';

const touchpoint = nounNamed('Touchpoint');

const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}(\/[a-z0-9]{1,5})?$/), { maxLength: 4 });
const provenance = fc.constantFrom('REPORTED', 'ILLUSTRATIVE', 'OPERATED');
const text = fc.string({ minLength: 1, maxLength: 20 }).filter((each) => each.trim() === each && each !== '');

const record: fc.Arbitrary<EntryRecord> = fc.record({
  attributes: fc.record({ code: text, name: fc.tuple(text, text), serviceNode: fc.boolean(), importance: fc.integer({ min: 1, max: 5 }), notes: fc.option(fc.tuple(text, text), { nil: null }), validFrom: fc.constantFrom(null, '2021-01-01') }),
  links: fc.record({
    subsidiary: fc.constant([{ key: 'Subsidiary:life' }]),
    channels: fc.tuple(slugs, provenance, fc.constantFrom(undefined, 'ONLINE')).map(([list, from, side]) => list.map((slug) => ({ key: `Channel:${slug}`, ...(side ? { reportingGroup: side } : {}), provenance: from }))),
    handsOverTo: fc.tuple(slugs, provenance).map(([list, from]) => list.map((slug) => ({ key: `Touchpoint:${slug}`, provenance: from }))),
  }),
}) as never;

describe('the columns of a file', () => {
  test('read back what they wrote', () => {
    fc.assert(fc.property(record, (written) => {
      const read: EntryRecord = { attributes: {}, links: {} };
      for (const column of columnsOf(touchpoint)) column.read(column.write(written, 'life/x'), read, { commaDivides: true, say: (said) => { throw new Error(said.kind); } });
      expect(read.attributes).toMatchObject(written.attributes);
      expect(read.links).toMatchObject(written.links);
    }));
  });

  test.each([5e-324, -5e-324, 1e-7, 1e21, 1e12, 0.1 + 0.2, -1e12, 0])('read a number back as it was: %d', (value) => {
    const column = columnsOf(nounNamed('Observation')).find(({ name }) => name === 'value')!;
    const read: EntryRecord = { attributes: {}, links: {} };
    column.read(column.write({ attributes: { value }, links: {} }, 'x'), read, { commaDivides: true, say: () => undefined });
    expect(read.attributes.value).toBe(value);
  });

  test('name every attribute and link of every noun once, provenance and facts last, but for what hardly any object has', () => {
    for (const noun of allNouns()) {
      const headers = columnsOf(noun).flatMap((column) => column.headers);
      expect(new Set(headers).size).toBe(headers.length);
      expect(columnsOf(noun).filter(({ isFormer }) => !isFormer).map(({ name }) => name).sort()).toEqual([...noun.attributes, ...noun.links].map(({ name }) => name).sort());
    }
    expect(columnsOf(touchpoint).filter(({ isRare }) => !isRare).slice(-2).map(({ name }) => name)).toEqual(['provenance', 'facts']);
  });
});
