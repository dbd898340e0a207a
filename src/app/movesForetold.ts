import type { Finding } from '../surveys/readingTerms';
import { movesInWords } from '../surveys/moveTally';
import type { FileLine, ReportLine, SentLine } from '../surveys/report';
import type { Consultation } from './consultation';

async function* answersOf(lines: AsyncIterable<FileLine>): AsyncGenerator<SentLine> {
  for await (const each of lines) if ('answer' in each && !Array.isArray(each.answer)) yield each;
}

/** Corrections that would move answers elsewhere, found by a run that is taken back: only the store knows where answers stand. Or why that run came to no end. */
export async function movesForetold(consultation: Consultation, lines: AsyncIterable<FileLine>, source: string | null): Promise<Finding[] | Extract<ReportLine, { failed: unknown }>> {
  const found: Finding[] = [];
  for await (const report of consultation.submit(answersOf(lines), { source, dryRun: true, correct: true })) {
    if ('failed' in report) return report;
    if ('moved' in report) found.push({ about: 'correction', message: `--correct: ${report.moved.answers} answer${report.moved.answers === 1 ? '' : 's'} would count elsewhere than now: ${movesInWords(report.moved)}`, names: report.moved.moves.flatMap(({ from, to }) => [from, to]) });
  }
  return found;
}
