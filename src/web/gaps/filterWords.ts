import { severityWord } from '../drawing/GapMark';
import { provenanceTag } from '../drawing/words';
import { gapTypeWords, standingWords } from '../gap/gapWords';
import type { Say } from '../shell/tongue';
import type { ChosenGaps, ObjectWord } from './gapsAddress';
import type { NamedObject } from './namedObjects';

export const objectNames: Record<ObjectWord, [string, string]> = { subsidiary: ['子公司', 'Subsidiary'], journey: ['旅程', 'Journey'], stage: ['階段', 'Stage'], touchpoint: ['節點', 'Touchpoint'], owner: ['負責單位', 'Owner'] };

/** What a list of gaps is narrowed to, in words: for paper and for a table. */
export function filterWords(say: Say, { type, severity, standing, provenance }: ChosenGaps, named: readonly NamedObject[]): string {
  const listed = (zh: string, en: string, words: string[]): string[] => (words.length === 0 ? [] : [`${say(zh, en)}${say('：', ': ')}${words.join(say('、', ', '))}`]);
  const objects = (Object.keys(objectNames) as ObjectWord[]).flatMap((word) => listed(...objectNames[word], named.flatMap((each) => (each.word === word && each.found ? [say.of(each.found.name)] : []))));
  return [
    ...objects,
    ...listed('類型', 'Type', type.map((each) => say(...gapTypeWords[each]))),
    ...listed('嚴重度', 'Severity', severity.map((each) => severityWord(each, say.lang))),
    ...listed('處理', 'Standing', standing.length === 0 ? [say('未擱置', 'not dismissed')] : standing.map((each) => say(...standingWords[each]))),
    ...listed('出處', 'Source', provenance.map((each) => provenanceTag(each, say.lang))),
  ].join(say('；', '; '));
}
