import type { Strip } from './layout';
import { labelWidth } from './layoutSizes';
import type { Tongue } from './mapModel';
import { ProvenanceTag, tagWidth } from './ProvenanceTag';
import { textWidth } from './textWidth';
import type { Theme } from './tokens';
import { metricName, provenanceTag, word } from './words';

/** Broken where the score is invented, as the border of a card is. */
const ScoreShape = ({ x, y, isOnline, isInvented = false, theme }: { x: number; y: number; isOnline: boolean; isInvented?: boolean; theme: Theme }) => (isOnline
  ? <circle cx={x} cy={y} r="4.6" fill={theme.surface} stroke={theme.ink} stroke-width="2" stroke-dasharray={isInvented ? '3 1.8' : undefined} />
  : <rect x={x - 4.2} y={y - 4.2} width="8.4" height="8.4" fill={theme.surface} stroke={theme.ink} stroke-width="2" stroke-dasharray={isInvented ? '3 1.8' : undefined} />);

/** All scores of one metric on one scale: a dot online, a square offline, each with its interval. They are of different people, so no line joins them. */
export function ScoreStrip({ strip, theme, tongue }: { strip: Strip; theme: Theme; tongue: Tongue }) {
  const { x, y, width, ticks, scores, stated, statedY, provenances, metric } = strip;
  const left = x + labelWidth - 4;
  const whence = provenances.map((provenance) => provenanceTag(provenance, tongue)).join(tongue === 'zh' ? '、' : ', ');
  const note = tongue === 'zh' ? `（${whence}）` : ` (${whence})`;
  const title = `${metricName(metric, tongue)}${tongue === 'zh' ? '・' : ': '}${word('scoresWithInterval', tongue)}${note}`;
  const legendX = left + textWidth(title, 11, 600) + 16;
  const offlineX = legendX + 20 + textWidth(word('online', tongue), 11);
  const noteX = offlineX + 28 + textWidth(word('offline', tongue), 11);
  return (
    <g role="img" aria-label={title}>
      <text x={left} y={y + 20} font-size="11" font-weight="600" fill={theme.ink2}>{title}</text>
      <ScoreShape x={legendX} y={y + 16} isOnline theme={theme} />
      <text x={legendX + 9} y={y + 20} font-size="11" fill={theme.ink2}>{word('online', tongue)}</text>
      <ScoreShape x={offlineX} y={y + 16} isOnline={false} theme={theme} />
      <text x={offlineX + 9} y={y + 20} font-size="11" fill={theme.ink2}>{word('offline', tongue)}</text>
      <text x={noteX} y={y + 20} font-size="11" fill={theme.ink3}>{word('respondentsDiffer', tongue)}</text>
      {ticks.map((tick) => (
        <g key={tick.text}>
          <line x1={left} x2={x + width - 6} y1={tick.y} y2={tick.y} stroke={tick.text === '0' ? theme.edge : theme.hair} stroke-width="1" />
          <text x={left - 6} y={tick.y + 4} font-size="10.5" fill={theme.ink3} text-anchor="end">{tick.text}</text>
        </g>
      ))}
      {scores.map((score) => (
        <g key={score.key}>
          <path d={`M${score.x} ${score.low}V${score.high}M${score.x - 4} ${score.low}H${score.x + 4}M${score.x - 4} ${score.high}H${score.x + 4}`} fill="none" stroke={theme.ink2} stroke-width="1.6" />
          <ScoreShape x={score.x} y={score.y} isOnline={score.lane === 'ONLINE'} isInvented={score.provenance === 'ILLUSTRATIVE'} theme={theme} />
          <text x={score.x + 9} y={score.y + 4} font-size="11" font-weight="600" fill={theme.ink}>{score.text}</text>
        </g>
      ))}
      {stated.length > 0 ? <ProvenanceTag x={x + 8 + tagWidth('REPORTED', tongue)} y={statedY + 4} provenance="REPORTED" theme={theme} tongue={tongue} /> : null}
      {stated.map((one, index) => <text key={index} x={one.x} y={statedY + 4} font-size="11" font-weight="600" fill={theme.ink} text-anchor="middle">{one.text}</text>)}
    </g>
  );
}
