interface Keyed {
  key: string;
}

/** One column for each subsidiary, in the order given, also for those without a variant. */
export const sideBySide = <Subsidiary extends Keyed, Variant>({ subsidiaries, variants }: { subsidiaries: Subsidiary[]; variants: { subsidiary: string; touchpoint: Variant }[] }): { subsidiary: Subsidiary; touchpoints: Variant[] }[] =>
  subsidiaries.map((subsidiary) => ({ subsidiary, touchpoints: variants.filter((variant) => variant.subsidiary === subsidiary.key).map(({ touchpoint }) => touchpoint) }));
