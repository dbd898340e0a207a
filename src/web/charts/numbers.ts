/** A number with a true minus sign and its thousands apart. */
export const printed = (value: number, decimals = 0): string => {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split('.');
  const text = [whole!.replace(/\B(?=(\d{3})+$)/g, ','), ...(rest ? [rest] : [])].join('.');
  return value < 0 && Number(text.replace(/,/g, '')) !== 0 ? `−${text}` : text;
};

/** A level of confidence in percent, without decimals that say nothing. */
export const printedLevel = (level: number): string => `${Number((100 * level).toFixed(2))}%`;
