import type { GraphQLSchema } from 'graphql';
import { bindComputed } from '../graphql/bindFields';
import type { Request } from '../graphql/request';
import { dayOfView, type MetLasting } from '../registry/lasting.resolver';
import { laneOf, lanesOf } from './laneOf';
import type { Delivery } from './touchpoint';

/** The lanes of a touchpoint that came with its channels. */
export const bindLanes = (schema: GraphQLSchema): void => bindComputed<MetLasting & { channels?: Delivery[] }, Request>(schema, 'Touchpoint', {
  lane: (touchpoint, request) => touchpoint.channels && laneOf(touchpoint.channels, dayOfView(touchpoint, request)),
  lanes: (touchpoint, request) => touchpoint.channels && lanesOf(touchpoint.channels, dayOfView(touchpoint, request)),
});
