/** The query string of an address, with its `?`. */
export const searchIn = (address: string): string => (address.includes('?') ? address.slice(address.indexOf('?')) : '');
