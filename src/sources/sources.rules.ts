import { registerNoun } from '../registry/noun';
import { Assertion, Reading } from './assertion';
import { Fact } from './fact';
import { Source } from './source';
import { linkAssertions, linkFacts, linkReadings, linkSources } from './sources.store';

registerNoun(Source, { file: 'sources', link: linkSources });
registerNoun(Fact, { file: 'facts', link: linkFacts });
registerNoun(Assertion, { file: 'assertions', link: linkAssertions });
registerNoun(Reading, { file: 'readings', link: linkReadings });
