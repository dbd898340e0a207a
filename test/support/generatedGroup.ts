import { stringify } from 'csv-stringify/sync';
import { randomFrom, seedOf } from '../../src/kernel/seededRandom';
import { Provenance } from '../../src/registry/provenance';

type Row = Record<string, string | number | boolean | null>;

/** A file of the registry, as the importer reads it. */
interface GeneratedFile {
  name: string;
  content: string;
}

const provenances = Object.keys(Provenance) as Provenance[];
const founded: readonly Provenance[] = ['REPORTED', 'PUBLISHED', 'DERIVED'];

/** Names without figures in them: every number on a page is then one that is told. */
const lettersOf = (count: number): string => (count < 26 ? '' : lettersOf(Math.floor(count / 26) - 1)) + String.fromCharCode(97 + (count % 26));

const named = (slug: string, zh: string): Row => ({ 'name.zh': `${zh}${slug.replace(/\W/g, '')}`, 'name.en': `The ${slug.replace(/\W/g, ' ')}` });

/**
 * A group of so many companies, with everything left to chance that pages count: touchpoints of all provenances, on one side, on both or without a channel,
 * with owners or none, retired ones and ones to come; points, open and closed, several at one touchpoint; journeys with empty stages, and without any;
 * paths that stop on either side; declared numbers and figures, of all provenances.
 */
export function generatedGroup(seed: number, companies: number): GeneratedFile[] {
  const random = randomFrom(seedOf('group', seed));
  const chance = (share: number): boolean => random() < share;
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const rows = new Map<string, Row[]>();
  const put = (file: string, row: Row): void => void rows.set(file, [...(rows.get(file) ?? []), row]);
  const whence = (): Row => {
    const provenance = oneOf(provenances);
    return { provenance, facts: founded.includes(provenance) ? 'fact' : '' };
  };
  put('groups', { id: 'group', ...named('group', '集團'), provenance: 'OPERATED', facts: '' });
  put('sources', { id: 'source', 'title.zh': '報告', 'title.en': 'The report', 'publisher.zh': '出版者', 'publisher.en': 'The publisher' });
  put('facts', { id: 'fact', source: 'source', section: 'A part', kind: 'PRACTICE', about: '', 'statement.zh': '有此一說', 'statement.en': 'So it is said' });
  for (const [id, group] of [['web', 'ONLINE'], ['app', 'ONLINE'], ['desk', 'OFFLINE'], ['phone', 'OFFLINE']] as const) put('channels', { id, ...named(id, '通路'), modality: group === 'ONLINE' ? 'WEB' : 'BRANCH', reportingGroup: group, provenance: 'OPERATED', facts: '' });

  for (let at = 0; at < companies; at += 1) {
    const company = `co${lettersOf(at)}`;
    put('subsidiaries', { id: company, group: 'group', position: at + 1, ...named(company, '公司'), provenance: 'OPERATED', facts: '' });
    for (const department of ['claims', 'sales']) put('departments', { id: `${company}/${department}`, subsidiary: company, ...named(`${company}${department}`, '部門'), provenance: 'OPERATED', facts: '' });
    if (chance(0.6)) declare(company);
    const touchpoints = Array.from({ length: chance(0.15) ? 0 : 1 + Math.floor(random() * 8) }, (_, place) => touchpoint(company, place));
    for (let nth = 0, count = Math.floor(random() * 3); nth < count; nth += 1) journey(company, nth, touchpoints);
  }

  function declare(company: string): void {
    put('observations', { id: `${company}-declared`, metric: 'DECLARED_SERVICE_NODES', scope: 'SUBSIDIARY', about: `Subsidiary:${company}`, periodFrom: '2025-01-01', periodTo: '2026-01-01', value: Math.floor(random() * 9), unit: 'NODES', decimals: 0, qualifier: 'EXACT', source: 'source', ...whence() });
    for (const year of [2023, 2024]) if (chance(0.5)) put('observations', { id: `${company}-score-${lettersOf(year - 2000)}`, metric: 'RNPS', instrument: 'RNPS', scope: 'SUBSIDIARY', about: `Subsidiary:${company}`, periodFrom: `${year}-01-01`, periodTo: `${year + 1}-01-01`, value: Math.floor(random() * 900) / 10, unit: 'NPS_POINTS', decimals: 1, qualifier: 'EXACT', source: 'source', ...whence() });
  }

  function touchpoint(company: string, place: number): { slug: string; channels: string[] } {
    const slug = `${company}/t${lettersOf(place)}`;
    const channels = ['web', 'app', 'desk', 'phone'].filter(() => chance(0.4)).sort(() => random() - 0.5);
    const [validFrom, validTo] = oneOf([['', ''], ['', ''], ['', ''], ['', '2025-11-01'], ['2025-02-01', ''], ['2026-06-01', '']]);
    put('touchpoints', {
      id: slug, code: `t${lettersOf(place)}`, subsidiary: company, ...named(slug, '節點'), serviceNode: chance(0.5), importance: 1 + Math.floor(random() * 5), owner: chance(0.6) ? `${company}/${oneOf(['claims', 'sales'])}:OPERATED` : '',
      channels: channels.map((channel) => `${channel}${channel === 'phone' && place % 2 === 1 ? ':ONLINE' : ''}:${oneOf(provenances)}`).join(' | '), handsOverTo: place > 0 && chance(0.3) ? `${company}/t${lettersOf(place - 1)}:OPERATED` : '', validFrom: validFrom!, validTo: validTo!, ...whence(),
    });
    if (channels.length > 0 && chance(0.6)) for (let nth = 0; nth < 1 + Math.floor(random() * 2); nth += 1) point(company, slug, channels.at(-1)!, nth, validTo!);
    return { slug, channels };
  }

  function point(company: string, touchpoint: string, channel: string, nth: number, end: string): void {
    const id = `${touchpoint}@p${lettersOf(nth)}`;
    put('measurement-points', { id, subsidiary: company, subject: 'TOUCHPOINT', touchpoint, channel, ...named(id, '量測點'), instrument: 'TNPS', cadence: 'QUARTERLY', validFrom: '', validTo: chance(0.2) ? end || '2025-12-01' : '', ...whence() });
    if (nth > 0 || chance(0.4)) return;
    if (!rows.get('surveys')?.some((row) => row.id === `${company}/survey`)) put('surveys', { id: `${company}/survey`, subsidiary: company, ...named(`${company}survey`, '問卷'), instrument: 'TNPS', scaleMin: 0, scaleMax: 10, questionVersion: 'old', provenance: 'OPERATED', facts: '' });
    put('deployments', { id: `${id}#old`, survey: `${company}/survey`, point: id, questionVersion: '', validFrom: '', validTo: '2025-10-01', provenance: 'OPERATED', facts: '' });
    put('deployments', { id: `${id}#new`, survey: `${company}/survey`, point: id, questionVersion: 'new', validFrom: '2025-10-01', validTo: '', provenance: 'OPERATED', facts: '' });
  }

  function journey(company: string, nth: number, touchpoints: { slug: string; channels: string[] }[]): void {
    const id = `${company}/j${lettersOf(nth)}`;
    put('journeys', { id, subsidiary: company, ...named(id, '旅程'), wholeCustomer: nth === 0, ...whence() });
    const legs: string[] = [];
    for (let place = 0, count = 1 + Math.floor(random() * 4); place < count; place += 1) {
      const stage = `${id}/s${lettersOf(place)}`;
      const anyTime = place > 0 && place === count - 1 && chance(0.3);
      put('stages', { id: stage, journey: id, position: place + 1, ...named(stage, '階段'), momentOfTruth: chance(0.3), anyTime, ...whence() });
      for (let step = 0, steps = Math.floor(random() * 3); step < steps; step += 1) {
        const alternatives = touchpoints.filter(() => chance(0.4)).slice(0, 3);
        put('steps', { id: `${stage}/${lettersOf(step)}`, stage, position: step + 1, touchpoints: alternatives.map(({ slug }) => `${slug}:${oneOf(provenances)}`).join(' | '), skippable: chance(0.2), repeatable: chance(0.2), ...whence() });
        const used = alternatives.filter(({ channels }) => channels.length > 0);
        if (!anyTime) legs.push(used.length > 0 && chance(0.8) ? (({ slug, channels }) => `${slug}@${oneOf(channels)}`)(oneOf(used)) : '-');
      }
    }
    for (let way = 0, ways = legs.length === 0 ? 0 : Math.floor(random() * 3); way < ways; way += 1) {
      put('personas', { id: `${id.replace('/', '/a-')}${lettersOf(way)}`, subsidiary: company, ...named(`${company}persona`, '人物'), age: '', ...whence() });
      put('paths', { id: `${id}@${lettersOf(way)}`, journey: id, persona: `${id.replace('/', '/a-')}${lettersOf(way)}`, legs: legs.map((leg) => (chance(0.2) ? '-' : leg)).join(' | '), ...whence() });
    }
  }

  return [...rows].map(([name, records]) => ({ name: `${name}.csv`, content: stringify(records.map((row) => ({ ...Object.fromEntries(records.flatMap((each) => Object.keys(each)).map((column) => [column, ''])), ...row })), { header: true, cast: { boolean: String } }) }));
}
