import { trimmedId } from './trimmedId';

/** A text as it is compared: without blanks around it, each blank and line end within it as one blank. Systems write both otherwise. */
export const evenBlanks = (text: string): string => trimmedId(text).replace(/\s+/g, ' ');
