import { enumeration } from '../graphql/attributes';

export const Provenance = enumeration('Provenance', 'Where an object, a figure or a relationship comes from. What is invented says so.', {
  REPORTED: 'Stated in the source document.',
  PUBLISHED: 'Stated by another public source, which is named.',
  DERIVED: 'Computed from reported figures.',
  ILLUSTRATIVE: 'Invented to make the map usable; never a fact.',
  OPERATED: 'Entered in use.',
});
export type Provenance = keyof typeof Provenance;

export const ReportingGroup = enumeration('ReportingGroup', 'The side under which a channel is reported. It is explicit data, never derived from the modality: inbound calls count as a physical channel in the source.', {
  ONLINE: 'Reported as an online (digital) channel.',
  OFFLINE: 'Reported as an offline (physical) channel.',
});
export type ReportingGroup = keyof typeof ReportingGroup;
