import type { SentAnswer } from '../surveys/answer';
import type { ReportLine, SentLine } from '../surveys/report';
import type { StreamOptions } from '../surveys/takeStream.rules';

/** How the command line speaks with the registry: in GraphQL, to the service where one runs on the embedded store, else in its own process. */
export interface Consultation {
  /** The address of the service it speaks through; null in its own process. */
  through: string | null;
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Sends answers as they come, and answers what became of them. */
  submit(lines: AsyncIterable<SentLine>, options: StreamOptions): AsyncIterable<ReportLine>;
  /** All answers that came in. @throws Refused through a service: it hands out no answers, as long as it does not know who asks */
  answers(): AsyncIterable<SentAnswer[]>;
  /** How many were erased. */
  erased(): Promise<number>;
  close(): Promise<void>;
}

/** What the registry answered instead of data. */
export class Refused extends Error {}

/** The data of an answer. @throws Refused */
export function dataOf<Data>({ data, errors }: { data?: unknown; errors?: readonly { message: string }[] }): Data {
  if (errors?.length) throw new Refused(errors.map(({ message }) => message).join('\n'));
  return data as Data;
}
