import { useEffect, useState } from 'preact/hooks';

const name = 'waymark-first-visit';

/** Whether the first visit is shown: until somebody closed it in this browser. Unknown (null) until the browser says so. */
export function useFirstVisit(): [isShown: boolean | null, show: (isShown: boolean) => void] {
  const [isShown, setShown] = useState<boolean | null>(null);
  useEffect(() => setShown(window.localStorage.getItem(name) !== 'closed'), []);
  const show = (wanted: boolean): void => {
    window.localStorage.setItem(name, wanted ? 'open' : 'closed');
    setShown(wanted);
  };
  return [isShown, show];
}
