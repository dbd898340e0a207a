import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ApiFailure, Ask } from './askApi';

/** Seconds between two attempts while nobody answers. */
export const retrySeconds = 30;

/** What a page knows of the answer to its question. The last answer stays while a newer one is asked for or does not come. */
export interface Known<Data> {
  data: Data | null;
  failure: ApiFailure | null;
  isAsking: boolean;
  /** When `data` came. */
  since: Date | null;
  askAgain(): void;
}

/** Asks a question, again as its variables change, and while the service is away every now and then. `ask` has to stay the same function. */
export function useAnswer<Data>(ask: Ask<Data>, variables: Record<string, unknown>): Known<Data> {
  const [known, setKnown] = useState<Omit<Known<Data>, 'askAgain'>>({ data: null, failure: null, isAsking: true, since: null });
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(variables);
  const askAgain = useCallback(() => setAttempt((last) => last + 1), []);
  useEffect(() => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    setKnown((before) => ({ ...before, isAsking: true }));
    void ask(JSON.parse(asked) as Record<string, unknown>, control.signal).then(({ data, failure }) => {
      if (control.signal.aborted) return;
      setKnown((before) => (failure ? { ...before, failure, isAsking: false } : { data, failure: null, isAsking: false, since: new Date() }));
      if (failure?.code === 'AWAY') timer = setTimeout(askAgain, retrySeconds * 1000);
    });
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [ask, asked, attempt, askAgain]);
  useEffect(() => {
    window.addEventListener('online', askAgain);
    return () => window.removeEventListener('online', askAgain);
  }, [askAgain]);
  return { ...known, askAgain };
}
