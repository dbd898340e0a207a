import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { printed } from '../charts/numbers';
import type { InBothTongues, MapProvenance } from '../drawing/mapModel';
import { askApi, type Ask } from '../shell/askApi';
import { Tag } from '../shell/tag';
import { useSay } from '../shell/tongue';
import { useAnswer } from '../shell/useAnswer';

interface CommentsAnswer {
  comments: {
    state: string;
    reason: InBothTongues | null;
    n: number;
    edges: { cursor: string; node: { text: string; answer: number; day: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const query = `query PointComments($scope: ID!, $instrument: SurveyInstrument, $period: ScorePeriodInput, $search: String, $after: String) {
  comments(scope: $scope, instrument: $instrument, period: $period, search: $search, after: $after, first: 10) {
    state
    reason { zh en }
    n
    edges { cursor node { text answer day } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const askComments: Ask<CommentsAnswer> = (variables, signal) => askApi(query, variables, signal);

interface CommentsProps {
  scope: string;
  instrument: string;
  period: { from: string; to: string };
  /** Where the answers of the period come from. */
  provenance: MapProvenance;
}

/** What customers wrote in the period, masked as the API gives it, ten at a time; where it is kept back, why. */
export function Comments({ scope, instrument, period, provenance }: CommentsProps): JSX.Element {
  const say = useSay();
  const [search, setSearch] = useState('');
  /** The cursors after which the pages begin that were left behind. */
  const [pages, setPages] = useState<string[]>([]);
  const { data, failure, isAsking } = useAnswer(askComments, { scope, instrument, period, search: search || null, after: pages.at(-1) ?? null });
  const told = data?.comments;
  return (
    <section class="card comments" aria-labelledby="comments" aria-busy={isAsking}>
      <header><h2 id="comments">{say('客戶怎麼說', 'What customers wrote')}</h2><Tag of={provenance} />{told ? <span class="quiet">n {printed(told.n)}</span> : null}</header>
      {told?.reason ? <p class="kept-back"><i aria-hidden="true" />{say.of(told.reason)}</p> : (
        <form role="search" aria-label={say('搜尋意見', 'Search comments')} onSubmit={(event) => { event.preventDefault(); setPages([]); setSearch(String(new FormData(event.currentTarget).get('text') ?? '').trim()); }}>
          <input name="text" type="search" maxLength={200} aria-label={say('意見中的字詞', 'Words in comments')} placeholder={say('意見中的字詞', 'Words in comments')} />
          <button type="submit">{say('搜尋', 'Search')}</button>
        </form>
      )}
      {failure ? <p role="status">{say('意見讀不出來。', 'Comments cannot be read.')} <span class="quiet" lang="en">{failure.message}</span></p> : null}
      {told && told.reason === null ? (
        <>
          <p class="hidden" role="status">{told.edges[0] ? '' : say('沒有符合的意見。', 'No comment matches.')}</p>
          {told.edges[0] ? <ul>{told.edges.map(({ cursor, node: { text, answer, day } }) => <li key={cursor}><span class="quiet">{day}・{say(`給 ${answer} 分`, `gave ${answer}`)}</span> {text}</li>)}</ul> : <p class="quiet">{search === '' ? say('這段期間沒有人留下意見。', 'Nobody left a comment in this period.') : say('沒有符合的意見。', 'No comment matches.')}</p>}
          <p class="pages">
            {pages[0] ? <button type="button" onClick={() => setPages(pages.slice(0, -1))}>{say('較新', 'Newer')}</button> : null}
            {told.pageInfo.hasNextPage ? <button type="button" onClick={() => setPages([...pages, told.pageInfo.endCursor!])}>{say('較舊', 'Older')}</button> : null}
          </p>
        </>
      ) : null}
    </section>
  );
}
