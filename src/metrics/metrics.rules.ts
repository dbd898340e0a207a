import { registerNoun } from '../registry/noun';
import { checkObservation } from './checkObservation';
import { linkObservations, linkTargets } from './metrics.store';
import { Observation } from './observation';
import { Target } from './target';

registerNoun(Observation, { file: 'observations', link: linkObservations, check: checkObservation });
registerNoun(Target, { file: 'targets', link: linkTargets });
