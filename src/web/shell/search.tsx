import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import { isTyping } from './isTyping';
import { useSay } from './tongue';

/** Something that a search found. */
export interface Found {
  id: string;
  text: string;
  /** What it is and where. */
  detail: string;
  /** Its page; null where choosing it selects it on this one. */
  href: string | null;
}

interface SearchProps {
  placeholder: string;
  /** Looks in both languages, whichever the page speaks. */
  find(text: string, signal: AbortSignal): Promise<Found[]>;
  choose?(found: Found): void;
}

const pauseMs = 180;

/** A search with its results below it; `/` goes to it from anywhere. */
export function Search({ placeholder, find, choose }: SearchProps): JSX.Element {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found[] | null>(null);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    const wanted = text.trim();
    setActive(-1);
    if (wanted === '') return setFound(null);
    const control = new AbortController();
    const timer = setTimeout(() => {
      void find(wanted, control.signal).then((results) => { if (!control.signal.aborted) setFound(results); });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, find]);

  const take = (result: Found): void => {
    setText('');
    setFound(null);
    if (result.href === null) choose?.(result);
    else window.location.assign(result.href);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const listed = found?.length ?? 0;
    if (event.key === 'Escape') {
      setText('');
      field.current?.blur();
    } else if (event.key === 'Enter' && found?.length) {
      event.preventDefault();
      take(found[Math.max(active, 0)]!);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && listed > 0) {
      event.preventDefault();
      setActive((at) => (at + (event.key === 'ArrowDown' ? 1 : listed - (at < 0 ? 0 : 1))) % listed);
    }
  };

  return (
    <div class="search" role="search" onFocusOut={(event) => { if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) setFound(null); }}>
      <Icon name="search" />
      <input
        ref={field} type="text" role="combobox" autocomplete="off" spellcheck={false} aria-label={placeholder} placeholder={placeholder}
        aria-expanded={found !== null} aria-controls="search-results" aria-autocomplete="list" aria-activedescendant={active >= 0 ? `found-${active}` : undefined}
        value={text} onInput={(event) => setText(event.currentTarget.value)} onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div class="results" hidden={found === null}>
        <ul id="search-results" role="listbox" aria-label={say('搜尋結果', 'Search results')}>
          {(found ?? []).map((result, at) => (
            <li key={result.id} id={`found-${at}`} role="option" aria-selected={at === active} onMouseDown={(event) => event.preventDefault()} onClick={() => take(result)}>
              <span>{result.text}</span><small>{result.detail}</small>
            </li>
          ))}
        </ul>
        <p role="status">{found?.length === 0 ? say('沒有符合的項目；試試另一種語言或較短的字詞。', 'Nothing found; try the other language or a shorter word.') : ''}</p>
      </div>
    </div>
  );
}
