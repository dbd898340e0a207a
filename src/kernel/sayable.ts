const word = /^-?[A-Za-z0-9][\w.:/@#+-]{0,79}$/;

const day = /^\d{4}-\d\d-\d\d$/;

/** An e-mail address, a national id, a run of digits as of a card, a policy or a telephone. */
const personal = /@[^@]+\.[A-Za-z]{2,}$|(^|[^A-Za-z0-9])[A-Za-z][A-Da-d0-9]\d{8}([^A-Za-z0-9]|$)|\d([./+_-]?\d){6,}/;

/**
 * A refused value as far as an error may repeat it, else undefined: a number, a flag, a day, or one word such as an id or a name of an enumeration. Never
 * a text that somebody wrote, and nothing that looks like a number or an address of a person.
 */
export function sayable(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return day.test(text) || (word.test(text) && !personal.test(text)) ? value : undefined;
}
