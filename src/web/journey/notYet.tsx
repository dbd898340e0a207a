import type { JSX } from 'preact';
import { askApi, type ApiFailure, type Ask } from '../shell/askApi';
import { Notice, Refused } from '../shell/notice';
import { useSay, type BothTongues } from '../shell/tongue';
import { useAnswer } from '../shell/useAnswer';
import { writeMapAddress, type MapAddress } from './mapAddress';
import { MapSkeleton } from './mapSkeleton';

interface Published {
  journey: { name: BothTongues; versions: { effectiveOn: string }[] };
}

const publishedQuery = `query PublishedOfJourney($journey: ID!) {
  journey(id: $journey) { name { zh en } versions { effectiveOn } }
}`;

const askPublished: Ask<Published> = (variables, signal) => askApi(publishedQuery, variables, signal);

interface NotYetProps {
  journey: string;
  address: MapAddress & { asOf: string };
  failure: ApiFailure;
  home: string;
}

/** A journey of which nothing was published by a day: from when on there is something. Where the journey itself is not there, that. */
export function NotYet({ journey, address, failure, home }: NotYetProps): JSX.Element {
  const say = useSay();
  const { data, failure: unknown } = useAnswer(askPublished, { journey });
  if (unknown) return <Refused failure={failure} title={say('找不到這段旅程', 'There is no such journey')} home={home} />;
  if (!data) return <MapSkeleton />;
  // The latest comes first.
  const first = data.journey.versions.at(-1)?.effectiveOn ?? null;
  const on = (asOf: string | null): string => `/journeys/${journey}${writeMapAddress({ ...address, asOf })}`;
  return (
    <Notice icon="question" title={say(`${address.asOf} 還沒有這段旅程`, `There was no such journey on ${address.asOf}`)} isAlert ways={
      <>
        {first === null ? null : <a class="button strong" href={on(first)}>{say(`看 ${first} 的版本`, `See it as of ${first}`)}</a>}
        <a class="button" href={on(null)}>{say('看現在的草稿', 'See the draft of today')}</a>
      </>
    }>
      <p>{say.of(data.journey.name)}{say('：', ': ')}{first === null ? say('還沒有發布過任何版本，只有草稿。', 'no version of it was ever published; there is only a draft.') : say(`最早的版本自 ${first} 起。`, `its first version is in force from ${first} on.`)}</p>
    </Notice>
  );
}
