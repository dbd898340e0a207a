import { checkElsewhere, registerNoun } from '../registry/noun';
import { Archetype } from './archetype';
import { Channel } from './channel';
import { checkCodes } from './checkCodes.rules';
import { checkTouchpoint } from './checkTouchpoint';
import { checkMeasurementPoint } from './checkMeasurementPoint';
import { MeasurementPoint } from './measurementPoint';
import { pointsAt, strayPoints } from './strayPoints.rules';
import { Touchpoint } from './touchpoint';
import { linkArchetypes, linkChannels, linkMeasurementPoints, linkTouchpoints } from './touchpoints.store';

registerNoun(Channel, { file: 'channels', link: linkChannels });
registerNoun(Archetype, { file: 'archetypes', link: linkArchetypes });
registerNoun(Touchpoint, { file: 'touchpoints', link: linkTouchpoints, check: checkTouchpoint, checkAmong: checkCodes });
registerNoun(MeasurementPoint, { file: 'measurement-points', link: linkMeasurementPoints, check: checkMeasurementPoint, checkTogether: strayPoints });
checkElsewhere('Touchpoint', async (unit, keys) => strayPoints(unit, await pointsAt(unit, keys)), ['subsidiary']);
