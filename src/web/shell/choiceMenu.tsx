import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import { useSay } from './tongue';

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen by it, in a word. */
  label: string;
  /** The same for whoever hears the choices. */
  legend: string;
  choices: [value: Value, text: string][];
  chosen: readonly Value[];
  /** What is meant where none is chosen; all of them if left out. */
  unchosen?: string;
  choose(chosen: Value[]): void;
  /** What is said where there is nothing to choose from. */
  none: string;
}

/** A pill that opens a list to choose some of; what is chosen stands in it. */
export function ChoiceMenu<Value extends string>({ label, legend, choices, chosen, unchosen, choose, none }: ChoiceMenuProps<Value>): JSX.Element {
  const say = useSay();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onOutside = (event: Event): void => { if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false; };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
    };
  }, []);
  const shut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const [first, second] = chosen;
  const only = choices.find(([value]) => value === first)?.[1] ?? first;
  return (
    <details class="menu" ref={menu} onKeyDown={shut}>
      <summary class={`pill${first === undefined ? '' : ' pill-set'}`}><span>{label}{say('：', ': ')}{first === undefined ? unchosen ?? say('全部', 'all') : second === undefined ? only : say('數項', 'several')}</span><Icon name="down" size={13} /></summary>
      <fieldset>
        <legend class="hidden">{legend}</legend>
        {choices.map(([value, text]) => (
          <label key={value}><input type="checkbox" checked={chosen.includes(value)} onChange={(event) => choose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))} />{text}</label>
        ))}
        {choices.length === 0 ? <p class="quiet">{none}</p> : null}
      </fieldset>
    </details>
  );
}
