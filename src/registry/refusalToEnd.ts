/** Why an object cannot be retired, or restored, as it is; null where it can. */
export function refusalToEnd(noun: string, { validTo = null }: Record<string, unknown>, retire: boolean): string | null {
  if (retire) return validTo === null ? null : `this ${noun} is retired already`;
  return validTo === null ? `this ${noun} is not retired` : null;
}

/** Why an object could not be retired on a day, in the words of the mutation; null where it could. */
export function refusalToRetire(noun: string, object: Record<string, unknown>, on: string): string | null {
  const { validFrom = null } = object;
  return refusalToEnd(noun, object, true) ?? (validFrom !== null && on < (validFrom as string) ? 'before validFrom' : null);
}
