/** Why a question was not answered. */
export interface ApiFailure {
  /** AWAY: nobody answered, or the graph does not; else the code of the API. */
  code: string;
  message: string;
}

export type ApiAnswer<Data> = { data: Data; failure: null } | { data: null; failure: ApiFailure };

interface Answered<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; problems?: { field: string; message: string; allowed?: string }[] } }[];
}

const away = (message: string): { data: null; failure: ApiFailure } => ({ data: null, failure: { code: 'AWAY', message } });

/** Asks one question, whatever it takes. */
export type Ask<Data> = (variables: Record<string, unknown>, signal: AbortSignal) => Promise<ApiAnswer<Data>>;

/** Asks `/graphql` as any client would. It does not throw: no answer at all is an answer, too. */
export async function askApi<Data>(query: string, variables: Record<string, unknown>, signal?: AbortSignal): Promise<ApiAnswer<Data>> {
  let answered: Answered<Data>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
    answered = await response.json() as Answered<Data>;
  } catch (error) {
    return away(error instanceof Error ? error.message : String(error));
  }
  const [first] = answered.errors ?? [];
  if (!first) return answered.data ? { data: answered.data, failure: null } : away('an empty answer');
  const code = first.extensions?.code ?? 'INTERNAL';
  const [problem] = first.extensions?.problems ?? [];
  const message = problem ? [problem.field, problem.message, problem.allowed].filter(Boolean).join(': ') : first.message;
  return { data: null, failure: { code: code === 'UNAVAILABLE' ? 'AWAY' : code, message } };
}
