/** Who an example is for, in the order in which the explorer shows them, with what they are called. */
export const audiences = { consultant: ['顧問', 'Consultants'], bi: ['分析（BI）', 'Analysis (BI)'], admin: ['管理', 'Administration'] } as const;

export type Audience = keyof typeof audiences;

/** A query that ships with the service, for the explorer to offer. */
export interface ExampleQuery {
  /** Its name in addresses: `/graphql?example=journey-map`. */
  name: string;
  title: string;
  audience: Audience;
  /** What it answers, in one sentence: Chinese, then English. */
  sentence: readonly [zh: string, en: string];
  query: string;
  /** Its variables as JSON text. */
  variables: string | null;
}
