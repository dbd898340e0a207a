import type { JSX } from 'preact';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import type { AnsweredPoint } from './pointQuery';

const subjects: Record<AnsweredPoint['subject'], [string, string]> = { TOUCHPOINT: ['節點', 'touchpoint'], PRODUCT: ['產品', 'product'], COMPANY: ['全公司', 'company'] };

const sideWords: Record<NonNullable<AnsweredPoint['reportingGroup']>, [string, string]> = { ONLINE: ['線上', 'online'], OFFLINE: ['線下', 'offline'] };

const instruments: Record<string, [string, string]> = { TNPS: ['tNPS', 'tNPS'], RNPS: ['rNPS', 'rNPS'], UNDETERMINED: ['來源未說明是哪一種 NPS', 'kind of NPS not stated'] };

/** What point this is, and on which side it is counted: its own, which may be another than its touchpoint's. */
export function PointHead({ point: { name, subject, instrument, reportingGroup, channel, provenance, standing, validFrom, retiredOn } }: { point: AnsweredPoint }): JSX.Element {
  const say = useSay();
  const ended = standing === 'RETIRED' ? say(`已停用，${retiredOn} 起`, `retired since ${retiredOn}`) : standing === 'UPCOMING' ? say(`尚未啟用，${validFrom} 起`, `not in use before ${validFrom}`) : null;
  const facts = [say('量測點', 'Measurement point'), say(...subjects[subject]), reportingGroup ? say(...sideWords[reportingGroup]) : null, channel ? say.of(channel.name) : null, say(...(instruments[instrument] ?? [instrument, instrument])), ended];
  return <><h1>{standing === 'RETIRED' ? <s>{say.of(name)}</s> : say.of(name)} <Tag of={provenance} /></h1><p class="quiet">{facts.filter(Boolean).join('・')}</p></>;
}
