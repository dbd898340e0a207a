import { registerNoun } from '../registry/noun';
import { Benchmark } from './benchmark';
import { checkBenchmark } from './checkBenchmark';
import { checkObservation } from './checkObservation';
import { checkValue } from './checkValue';
import { linkBenchmarks, linkObservations, linkTargets } from './metrics.store';
import { Observation } from './observation';
import { Target } from './target';

registerNoun(Observation, { file: 'observations', link: linkObservations, check: checkObservation });
registerNoun(Target, { file: 'targets', link: linkTargets, check: checkValue });
registerNoun(Benchmark, { file: 'benchmarks', link: linkBenchmarks, check: checkBenchmark });
