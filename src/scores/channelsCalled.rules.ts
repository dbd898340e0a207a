import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { presentChannel, presentCode } from '../surveys/channelCodes';
import type { CountDimension } from '../surveys/dailyCount';
import type { GivenAnswer } from './givenAnswer';

/** How the codes of a dimension are told apart. */
export interface CodesCalled {
  /** The code that counts are put under. */
  codeOf(code: string): string;
  /** An answer with the codes that it is counted under. */
  answerOf(answer: GivenAnswer): GivenAnswer;
}

const asTheyAre: CodesCalled = { codeOf: (code) => code, answerOf: (answer) => answer };

/** Answers by channel: a channel that is called otherwise now is one, under whichever of its slugs answers came. One statement, and only for that dimension. */
export async function codesCalled(reader: Reader, dimension: CountDimension | null): Promise<CodesCalled> {
  if (dimension !== 'CHANNEL_MODE') return asTheyAre;
  const { names } = await readNames(reader);
  if (names.isPlain) return asTheyAre;
  return {
    codeOf: (code) => presentCode(names, { dimension, code }).code,
    answerOf: (answer) => (answer.channel === null ? answer : { ...answer, channel: presentChannel(names, answer.channel) }),
  };
}
