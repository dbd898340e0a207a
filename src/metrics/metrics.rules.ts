import { registerNoun } from '../registry/noun';
import { Benchmark } from './benchmark';
import { checkBenchmark } from './checkBenchmark';
import { checkObservation } from './checkObservation';
import { linkBenchmarks, linkObservations, linkTargets } from './metrics.store';
import { Observation } from './observation';
import { Target } from './target';

registerNoun(Observation, { file: 'observations', link: linkObservations, check: checkObservation });
registerNoun(Target, { file: 'targets', link: linkTargets });
registerNoun(Benchmark, { file: 'benchmarks', link: linkBenchmarks, check: checkBenchmark });
