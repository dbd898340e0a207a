import type { JSX } from 'preact';
import { severityWord } from '../drawing/GapMark';
import { gapTypes } from '../drawing/mapModel';
import { provenanceTag } from '../drawing/words';
import { gapTypeWords, standingWords } from '../gap/gapWords';
import { ChoiceMenu } from '../shell/choiceMenu';
import { Icon } from '../shell/icon';
import { severities } from '../shell/severityMark';
import { useSay } from '../shell/tongue';
import type { Go } from '../shell/useAddress';
import { everyGap, isChosen, provenances, standings, type GapsAddress } from './gapsAddress';
import type { ChoicesAnswer } from './gapsQuery';
import type { NamedObject } from './namedObjects';

interface GapFiltersProps {
  address: GapsAddress;
  go: Go<GapsAddress>;
  choices: ChoicesAnswer | null;
  named: readonly NamedObject[];
}

/** What the list is narrowed to; all of it in the address. */
export function GapFilters({ address, go, choices, named }: GapFiltersProps): JSX.Element {
  const say = useSay();
  const companies = choices?.subsidiaries.nodes ?? [];
  const journeys = (choices?.journeys.nodes ?? []).filter(({ slug, subsidiary }) => address.subsidiary.length === 0 || address.subsidiary.includes(subsidiary.slug) || address.journey.includes(slug));
  const stages = journeys.filter(({ slug }) => address.journey.includes(slug)).flatMap((journey) => journey.stages);
  const none = say('沒有可選的', 'nothing to choose from');
  // A stage of a journey that is not chosen, and every touchpoint and owner, came by a link: they can be taken out.
  const linked = named.flatMap((each) => (each.found && (each.word === 'touchpoint' || each.word === 'owner' || (each.word === 'stage' && stages.every(({ slug }) => slug !== each.asked))) ? [{ ...each, name: each.found.name }] : []));
  return (
    <div class="filters" role="group" aria-label={say('篩選', 'Filters')}>
      <ChoiceMenu label={say('子公司', 'Subsidiary')} legend={say('子公司', 'Subsidiaries')} choices={companies.map(({ slug, name }) => [slug, say.of(name)])} chosen={address.subsidiary} choose={(subsidiary) => go({ subsidiary })} none={none} />
      <ChoiceMenu label={say('旅程', 'Journey')} legend={say('旅程', 'Journeys')} choices={journeys.map(({ slug, name, subsidiary }) => [slug, `${say.of(name)}${say('・', ', ')}${say.of(subsidiary.name)}`])} chosen={address.journey} choose={(journey) => go({ journey, stage: [] })} none={none} />
      {stages.length === 0 ? null : <ChoiceMenu label={say('階段', 'Stage')} legend={say('階段', 'Stages')} choices={stages.map(({ slug, name }) => [slug, say.of(name)])} chosen={address.stage} choose={(stage) => go({ stage })} none={none} />}
      <ChoiceMenu label={say('類型', 'Type')} legend={say('缺口類型', 'Types of gaps')} choices={gapTypes.map((type) => [type, say(...gapTypeWords[type])])} chosen={address.type} choose={(type) => go({ type })} none={none} />
      <ChoiceMenu label={say('嚴重度', 'Severity')} legend={say('嚴重度', 'Severities')} choices={severities.map((severity) => [severity, severityWord(severity, say.lang)])} chosen={address.severity} choose={(severity) => go({ severity })} none={none} />
      <ChoiceMenu label={say('處理', 'Standing')} legend={say('處理情形；不選就是未擱置的', 'Standings; if none is chosen, those that are not dismissed')} choices={standings.map((standing) => [standing, say(...standingWords[standing])])} chosen={address.standing} unchosen={say('未擱置', 'not dismissed')} choose={(standing) => go({ standing })} none={none} />
      <ChoiceMenu label={say('出處', 'Source')} legend={say('出處', 'Provenances')} choices={provenances.map((provenance) => [provenance, provenanceTag(provenance, say.lang)])} chosen={address.provenance} choose={(provenance) => go({ provenance })} none={none} />
      {linked.map(({ word, asked, name }) => <button key={asked} type="button" class="pill pill-set" onClick={() => go({ [word]: address[word].filter((slug) => slug !== asked) })}>{say.of(name)}<span class="hidden">{say('：不再篩選', ': no longer narrow to it')}</span><Icon name="close" size={13} /></button>)}
      {isChosen(address) ? <button type="button" class="plain" onClick={() => go(everyGap)}>{say('清除篩選', 'Clear filters')}</button> : null}
    </div>
  );
}
