import { useCallback, useEffect, useState } from 'preact/hooks';
import { languageTag, type PageAddress } from './address';

interface AddressForm<Address> {
  read(search: string): Address;
  write(address: Address): string;
}

/** Takes a change of the address: as a step that `back` undoes, or in place. */
export type Go<Address> = (change: Partial<Address>, inPlace?: boolean) => void;

/** The address as the state of a page: read from it, written to it, and read again when somebody goes back. */
export function useAddress<Address extends PageAddress>(search: string, { read, write }: AddressForm<Address>): [Address, Go<Address>] {
  const [address, setAddress] = useState(() => read(search));
  useEffect(() => {
    const reread = (): void => setAddress(read(window.location.search));
    window.addEventListener('popstate', reread);
    return () => window.removeEventListener('popstate', reread);
  }, [read]);
  const go = useCallback<Go<Address>>((change, inPlace = false) => {
    const next = { ...read(window.location.search), ...change };
    const to = `${window.location.pathname}${write(next)}`;
    if (to !== `${window.location.pathname}${window.location.search}`) {
      if (inPlace) window.history.replaceState(null, '', to);
      else window.history.pushState(null, '', to);
    }
    // What was not understood is no longer in it.
    setAddress({ ...next, misread: [] });
  }, [read, write]);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = languageTag(address.lang);
    if (address.theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = address.theme;
  }, [address.lang, address.theme]);
  return [address, go];
}
