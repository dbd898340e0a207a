import { options, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { layoutMap } from '../drawing/layoutMap';
import { MapDrawing, still } from '../drawing/MapDrawing';
import type { MapGap, MapModel, MapPath } from '../drawing/mapModel';
import { factsTitle, mapLabel, mapTitle, pathTitle, versionTitle } from '../drawing/mapTitle';
import { paper } from '../drawing/tokens';
import { word } from '../drawing/words';
import { gapTypeWords } from '../gap/gapWords';
import { SeverityMark } from '../shell/severityMark';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { layoutOptions } from './layoutOptions';
import { LegendRow } from './legendRow';
import { isNarrowed, type MapAddress } from './mapAddress';
import { isNamedInTitle, placeWords } from './shownGap';

/** A3 landscape within margins of 10 mm, px. */
const sheetWidth = 1511;

/** What A3 landscape has within them, a little less for rounding, px. */
const sheetHeight = 1040;

/** As low as the names of the cards allow: English ones take more lines. */
const cardHeights = { zh: 124, en: 142 };

/** More than so many take a fifth column and smaller type, to stay on the sheet. */
const manyGaps = 20;

/** Makes the list of gaps smaller until the sheet is one page: the drawing keeps its size. */
function fit(sheet: HTMLElement, list: HTMLElement): void {
  for (let zoom = 1; zoom > 0.5; zoom -= 0.03) {
    list.style.setProperty('zoom', String(zoom));
    if (sheet.offsetHeight <= sheetHeight) return;
  }
}

/** Runs a change of state at once: a browser does not wait with printing until the page has drawn again. */
function atOnce(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  change();
  options.debounceRendering = before;
}

function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const start = (): void => atOnce(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

interface PrintSheetProps {
  model: MapModel;
  /** The model as the filters leave it. */
  shown: MapModel;
  address: MapAddress;
  path: MapPath | null;
  gaps: MapGap[];
}

function Sheet({ model, shown, address, path, gaps }: PrintSheetProps): JSX.Element {
  const say = useSay();
  const other = say.other(model.name);
  const sheet = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  // English takes twice the room: its rows run on, in six columns.
  const isDense = gaps.length > manyGaps && say.lang === 'en';
  const layout = useMemo(() => layoutMap(shown, { ...layoutOptions(address), width: sheetWidth, cardHeight: cardHeights[address.lang] }), [shown, address]);
  useLayoutEffect(() => fit(sheet.current!, list.current!), [layout, gaps]);
  return (
    <div ref={sheet} class="print-sheet">
      <header>
        <div>
          <h1>{mapTitle(model, say.lang)} <span lang={other.lang}>{other.text}</span></h1>
          <p>{factsTitle(model, path, say.lang)}　{pathTitle(layout, model, say.lang)}</p>
        </div>
        <p class="whence">Waymark {versionTitle(model, say.lang)}{say(`，截至 ${model.counts.asOf}`, `, as of ${model.counts.asOf}`)}{isNarrowed(address) ? say('，已篩選', ', filtered') : ''}<br />{`/journeys/${model.slug}${address.asOf === null ? '' : `?asOf=${address.asOf}`}`}</p>
      </header>
      <MapDrawing layout={layout} theme={paper} state={still} label={mapLabel(model, say.lang)} />
      <LegendRow layout={layout} theme={paper} width={sheetWidth} />
      <p class="caution">{word('caution', say.lang)}</p>
      <ol ref={list} class={gaps.length <= manyGaps ? 'print-gaps' : isDense ? 'print-gaps many dense' : 'print-gaps many'}>
        {gaps.map((gap) => (
          <li key={gap.id}>
            <SeverityMark severity={gap.severity}>{gap.number ?? '–'}</SeverityMark>
            <p><b>{say(...gapTypeWords[gap.type])}</b> {isDense && isNamedInTitle(model, gap) ? null : <span class="quiet">{say.of(placeWords(model, gap))} </span>}<Tag of={gap.provenance} short={isDense} />{isDense ? ' ' : <br />}{say.of(gap.title)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The sheet that is printed in place of the page: the drawing on paper, its gaps by the same numbers, and what the signs mean. */
export const PrintSheet = (props: PrintSheetProps): JSX.Element | null => (useIsPrinting() ? <Sheet {...props} /> : null);
