import { useState } from 'preact/hooks';
import { askApi, type ApiFailure, type Ask } from '../shell/askApi';
import { useAnswer } from '../shell/useAnswer';
import { enterMutation, illustrativeQuery, removeMutation, type Illustrative } from './illustrative';

const askIllustrative: Ask<{ illustrativeAnswers: Illustrative }> = (variables, signal) => askApi(illustrativeQuery, variables, signal);

export interface IllustrativeState {
  known: Illustrative | null;
  /** What is under way. */
  working: 'entering' | 'removing' | null;
  failure: ApiFailure | null;
  enter(): void;
  remove(): void;
}

/** What is known of invented answers, and how they go in and out. @param changed once they have */
export function useIllustrative(changed: () => void): IllustrativeState {
  const { data, askAgain } = useAnswer(askIllustrative, {});
  const [working, setWorking] = useState<IllustrativeState['working']>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const run = (what: 'entering' | 'removing', mutation: string) => (): void => {
    setWorking(what);
    setFailure(null);
    void askApi(mutation, {}).then((answer) => {
      setWorking(null);
      setFailure(answer.failure);
      // Also after a failure: a part may be in.
      askAgain();
      changed();
    });
  };
  return { known: data?.illustrativeAnswers ?? null, working, failure, enter: run('entering', enterMutation), remove: run('removing', removeMutation) };
}
