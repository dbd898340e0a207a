/** A deployment with all that deciding on an answer needs to know of its survey and its point; what is named is a key. */
export interface DeploymentTerms {
  key: string;
  validFrom: string | null;
  validTo: string | null;
  inclusionProbability: number;
  questionVersion: string;
  survey: string;
  instrument: string;
  scaleMin: number;
  scaleMax: number;
  surveySubsidiary: string;
  surveyValidFrom: string | null;
  surveyValidTo: string | null;
  point: string;
  pointInstrument: string;
  pointValidFrom: string | null;
  pointValidTo: string | null;
  pointSubsidiary: string;
  /** Instants at which the point became version 1, 2, and so on. */
  pointVersionsSince: string[];
}
