import type { JSX } from 'preact';
import type { GapSeverity } from '../drawing/mapModel';
import { searchOf, type PageAddress } from '../shell/address';
import { SeverityMark, severities } from '../shell/severityMark';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import type { DepartmentTold } from './readDepartment';

/** The open gaps of what a department owns: how many of each severity, which leads to them, and the gravest of them. */
export function OwnedGaps({ told: { department, gaps, gapSummary }, address: { lang, theme, asOf } }: { told: DepartmentTold; address: PageAddress }): JSX.Element {
  const say = useSay();
  const gapsOf = (more: Record<string, string>): string => `/gaps${searchOf({ owner: department.slug, ...more, lang, theme, asOf }, { lang: 'zh', theme: 'auto' })}`;
  const countOf = (severity: GapSeverity): number => gapSummary.find((each) => each.severity === severity)?.count ?? 0;
  const nameOf: Record<GapSeverity, string> = { HIGH: say('高', 'high'), MEDIUM: say('中', 'medium'), LOW: say('低', 'low') };
  return (
    <section class="card" aria-labelledby="gaps">
      <h2 id="gaps">{say('缺口', 'Gaps')}</h2>
      {gaps.nodes[0] ? (
        <>
          <ul class="severity-counts">{severities.map((severity) => <li key={severity}><a href={gapsOf({ severity })}><SeverityMark severity={severity}>{countOf(severity)}</SeverityMark> {nameOf[severity]} {countOf(severity)}</a></li>)}</ul>
          <ul class="department-gaps">{gaps.nodes.map(({ id, severity, title, explanation, provenance }) => <li key={id}><SeverityMark severity={severity}>!</SeverityMark><div><a href={gapsOf({ sel: id })}>{say.of(title)}</a> <Tag of={provenance} /><span class="hidden">{nameOf[severity]}</span><p>{say.of(explanation)}</p></div></li>)}</ul>
          <p><a href={gapsOf({})}>{say(`全部 ${gaps.totalCount} 個缺口`, `All ${gaps.totalCount} gaps`)}</a></p>
        </>
      ) : <p class="quiet">{say('負責的節點上沒有缺口。', 'No gaps at what it owns.')}</p>}
    </section>
  );
}
