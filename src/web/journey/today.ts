/** The day it is in Taipei, which is what the service means where no day is asked for. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' }).format(new Date());
