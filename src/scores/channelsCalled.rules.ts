import type { Reader } from '../graph/graph';
import { readNames } from '../history/otherKeys.store';
import { presentCode } from '../surveys/channelCodes';
import type { CountDimension } from '../surveys/dailyCount';

/** How the codes of a dimension are told apart. */
export interface CodesCalled {
  /** The code that counts are put under. */
  codeOf(code: string): string;
}

const asTheyAre: CodesCalled = { codeOf: (code) => code };

/** Answers by channel: a channel that is called otherwise now is one, under whichever of its slugs answers came. One statement, and only for that dimension. */
export async function codesCalled(reader: Reader, dimension: CountDimension | null): Promise<CodesCalled> {
  if (dimension !== 'CHANNEL_MODE') return asTheyAre;
  const { names } = await readNames(reader);
  if (names.isPlain) return asTheyAre;
  return { codeOf: (code) => presentCode(names, { dimension, code }).code };
}
