// The bench's answer as a plain table.

const columns = [['', 39], ['engine', 9], ['CPU ms', 8, true], ['least', 8, true], ['most', 8, true], ['× floor', 8, true], ['× hand', 8, true], ['stmts', 6, true], ['answer', 9, true]];

const cell = (text, width, right) => (right ? String(text).padStart(width) : String(text).padEnd(width));
const line = (cells) => cells.map((text, index) => cell(text, columns[index]?.[1] ?? 0, columns[index]?.[2])).join(' ').trimEnd();

const digits = (value) => value.toFixed(value < 10 ? 2 : 1);

/** The table of one map: a line for each contestant, with its goals beside it. */
export function table(contestants) {
  const find = (kind, { engine, floor }) => contestants.find(({ candidate }) => candidate.kind === kind && (kind === 'floor' ? candidate.floor === floor : candidate.engine === engine));
  const ratio = (contestant, kind) => {
    const other = find(kind, contestant.candidate);
    return other && contestant.cpuMs.median / other.cpuMs.median;
  };
  const verdict = (contestant, { of, most, says }) => {
    const value = ratio(contestant, of);
    return `${says}: ${value <= most ? 'met' : 'MISSED'} (${value.toFixed(2)})`;
  };
  const rows = contestants.map((contestant) => {
    const { candidate: { kind, name, engine = '-', goals = [] }, cpuMs: { median, least, greatest }, bytes } = contestant;
    const byHand = kind === 'floor' ? undefined : ratio(contestant, 'handWritten');
    return [name, engine, digits(median), digits(least), digits(greatest), digits(ratio(contestant, 'floor')), byHand ? digits(byHand) : '', kind === 'floor' ? '' : String(Math.round(contestant.statements * 100) / 100), `${Math.round(bytes / 1000)} kB`,
      goals.map((goal) => verdict(contestant, goal)).join('; ')];
  });
  return [line([...columns.map(([title]) => title), 'goal']), ...rows.map(line)].join('\n');
}
