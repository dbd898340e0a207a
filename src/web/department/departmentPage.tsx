import type { JSX } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { alongSearch, departmentPath, readPageAddress, type PageAddress } from '../shell/address';
import { EditList } from '../shell/editList';
import { findInRegistry } from '../shell/findInRegistry';
import { Away, NotUnderstood, Refused } from '../shell/notice';
import { Search } from '../shell/search';
import { Sections } from '../shell/sections';
import { Tag } from '../shell/tag';
import { speaking, Tongue, useSay } from '../shell/tongue';
import { TopBar } from '../shell/topBar';
import { useAddress, type Go } from '../shell/useAddress';
import { useAnswer } from '../shell/useAnswer';
import { useTheme } from '../shell/useTheme';
import { OwnedGaps } from './ownedGaps';
import { OwnedTouchpoints } from './ownedTouchpoints';
import { askDepartment, type DepartmentTold } from './readDepartment';

export interface DepartmentProps {
  search: string;
  /** The slug of the department. */
  department: string;
}

export const departmentTitle = (lang: PageAddress['lang']): string => speaking(lang)('單位・Waymark', 'Department, Waymark');

const form = { read: readPageAddress, write: alongSearch };

/** What it is called, in both languages, where that comes from, and whether it still stands. */
function Head({ told: { department } }: { told: DepartmentTold }): JSX.Element {
  const say = useSay();
  const { name, provenance, standing, retiredOn, validFrom, subsidiary, group } = department;
  const ended = standing === 'RETIRED' ? say(`已裁撤，${retiredOn} 起`, `retired since ${retiredOn}`) : standing === 'UPCOMING' ? say(`尚未成立，${validFrom} 起`, `from ${validFrom}`) : null;
  const of = subsidiary ?? group;
  return (
    <div class="department-head">
      <h1>{standing === 'RETIRED' ? <s>{say.of(name)}</s> : say.of(name)} <Tag of={provenance} /></h1>
      <p class="quiet"><span lang={say.lang === 'zh' ? 'en' : 'zh-Hant-TW'}>{say.lang === 'zh' ? name.en : name.zh}</span>{[of ? say.of(of.name) : null, say('單位', 'department'), ended].filter(Boolean).map((each) => `・${each}`).join('')}</p>
    </div>
  );
}

function Background({ told: { department }, address }: { told: DepartmentTold; address: PageAddress }): JSX.Element {
  const say = useSay();
  const { channels, facts, citations, changes } = department;
  const [where] = citations;
  return (
    <aside class="card side" aria-label={say('單位的背景', 'About this department')}>
      <section>
        <h2>{say('經營的通路', 'Channels it operates')}</h2>
        {channels[0] ? <ul>{channels.map(({ key, slug, name, provenance }) => <li key={key}><a href={`/graphql?example=contact-centre&channel=${slug}&text=${encodeURIComponent(say.of(name))}`}>{say.of(name)}</a> <Tag of={provenance} /></li>)}</ul> : <p class="quiet">{say('沒有登錄。', 'None registered.')}</p>}
      </section>
      <section>
        <h2>{say('來源怎麼說', 'What sources say')}</h2>
        {facts[0] ? <ul class="said">{facts.map(({ slug, statement }) => <li key={slug}>{say.of(statement)} <cite>{slug}</cite></li>)}</ul> : <p class="quiet">{say('沒有來源提到這個單位。', 'No source mentions this department.')}</p>}
        {where ? <p class="quiet">{say.of(where.document)}</p> : null}
      </section>
      <section>
        <h2>{say('最近的異動', 'Changed lately')}</h2>
        {changes.nodes[0] ? <EditList edits={changes.nodes} nameOf={() => null} /> : <p class="quiet">{say('沒有異動。', 'Nothing.')}</p>}
      </section>
      {address.asOf === null ? null : <p class="quiet">{say(`截至 ${address.asOf}`, `as of ${address.asOf}`)}</p>}
    </aside>
  );
}

const Skeleton = (): JSX.Element => <div class="department-columns skeleton" aria-hidden="true"><div>{[260, 220].map((height) => <i key={height} style={{ height: `${height}px` }} />)}</div><i style={{ height: '420px' }} /></div>;

function Department({ department, address, go }: { department: string; address: PageAddress; go: Go<PageAddress> }): JSX.Element {
  const say = useSay();
  const theme = useTheme(address.theme);
  const known = useAnswer(askDepartment, { department, asOf: address.asOf });
  const { data: told, failure } = known;
  const find = useCallback((text: string, signal: AbortSignal) => findInRegistry(text, signal, address), [address]);
  const home = `/${alongSearch(address)}`;
  const name = told ? say.of(told.department.name) : say('單位', 'Department');
  const subsidiary = told?.department.subsidiary;
  useEffect(() => { document.title = `${name}${say('・', ', ')}Waymark`; }, [name, say]);
  const refused = failure !== null && failure.code !== 'AWAY';
  return (
    <>
      <TopBar crumbs={[{ text: say('集團', 'Group'), href: home }, ...(subsidiary ? [{ text: say.of(subsidiary.name), href: `${home}#${subsidiary.slug}` }] : [])]} here={name} home={home} theme={theme} addressIn={(change) => `${departmentPath(department)}${alongSearch({ ...address, ...change })}`} choose={(change) => go(change)}>
        <Search placeholder={say('搜尋（中／英）', 'Search (zh or en)')} find={find} />
      </TopBar>
      <Sections here={null} address={address} />
      <main id="content" tabIndex={-1} class="department wide" aria-busy={known.isAsking}>
        <NotUnderstood misread={address.misread} />
        {failure?.code === 'AWAY' ? <Away {...known} /> : null}
        {refused ? <Refused failure={failure} title={failure.code === 'NOT_FOUND' ? say('找不到這個單位', 'There is no such department') : say('這個單位讀不出來', 'This department cannot be read')} home={home} /> : null}
        {told && !refused ? (
          <>
            <Head told={told} />
            <div class="department-columns"><div><OwnedTouchpoints told={told} address={address} /><OwnedGaps told={told} address={address} /></div><Background told={told} address={address} /></div>
          </>
        ) : null}
        {!told && failure === null ? <><h1 class="hidden">{name}</h1><Skeleton /></> : null}
      </main>
    </>
  );
}

/** A department with what it owns, at `/departments/…`. */
export function DepartmentPage({ search, department }: DepartmentProps): JSX.Element {
  const [address, go] = useAddress(search, form);
  return <Tongue.Provider value={address.lang}><Department department={department} address={address} go={go} /></Tongue.Provider>;
}
