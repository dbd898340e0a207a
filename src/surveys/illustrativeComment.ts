import { afterwards, words, type Mood, type Place } from './illustrativeWords';
import type { AskedAt } from './planGeneration';

const places: ReadonlyMap<string, Place> = new Map([['app', 'online'], ['web', 'online'], ['email', 'online'], ['chatbot', 'chatbot'], ['phone', 'phone'], ['phone-robot', 'phone']]);
/** Those who are annoyed write more often. */
const willingness: Record<Mood, number> = { content: 0.22, indifferent: 0.18, annoyed: 0.42 };
const chinese = 0.85;

const oneOf = (texts: readonly string[], random: () => number): string => texts[Math.floor(texts.length * random())]!;

/**
 * What an invented customer writes, or null for one who writes nothing.
 * @param contentment the answer's place on its scale, 0 the worst and 1 the best
 */
export function illustrativeComment({ channel }: Pick<AskedAt, 'channel'>, contentment: number, random: () => number): string | null {
  const mood: Mood = contentment >= 0.85 ? 'content' : contentment >= 0.65 ? 'indifferent' : 'annoyed';
  if (random() >= willingness[mood]) return null;
  const place = channel === null ? 'online' : places.get(channel) ?? 'staffed';
  const language = random() < chinese ? 'zh' : 'en';
  return oneOf(words[place][mood][language], random) + oneOf(afterwards[mood][language], random);
}
