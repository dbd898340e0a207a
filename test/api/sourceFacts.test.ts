import { alike, type World } from '../support/world';

/** Where each of the 66 facts of the source lives: what must rest on it (=), what it must bear on (~), or why it is no data (-). */
const homes: Record<string, string> = {
  'G-01': '= Group:cathay', 'G-02': '-', 'G-03': '-',
  'L-01': '= Subsidiary:life Observation:life-declared-service-nodes-2021 Assertion:A-13', 'L-02': '-', 'L-03': '-', 'L-04': '-',
  'L-05': '= Assertion:A-10 ~ Touchpoint:life/day-to-day-contact-with-the-agent', 'L-06': '-',
  'L-07': '= Observation:life-rnps-2020 Observation:life-rnps-2021 MeasurementPoint:life@rnps', 'L-08': '-', 'L-09': '-', 'L-10': '-',
  'B-01': '= Subsidiary:bank Touchpoint:bank/contact-centre-inbound-call MeasurementPoint:bank/contact-centre-inbound-call@phone',
  'B-02': '~ MeasurementPoint:bank/contact-centre-inbound-call@phone', 'B-03': '-', 'B-04': '-',
  'B-05': '= MeasurementPoint:bank/digital-platforms-web-bank@web', 'B-06': '~ MeasurementPoint:bank/digital-platforms-web-bank@web',
  'B-07': '= Observation:bank-contact-centre-tnps-2020 Observation:bank-contact-centre-tnps-2021', 'B-08': '-',
  'B-09': '= Observation:bank-app-rnps-2021 Observation:bank-app-rnps-2020 Touchpoint:bank/net-banking-app MeasurementPoint:bank/net-banking-app@rnps',
  'B-10': '= Observation:bank-app-detractor-share-2020 Observation:bank-app-detractor-share-2021', 'B-11': '-', 'B-12': '= Observation:bank-app-competitive-rank-2021',
  'P-01': '= Subsidiary:pnc Observation:pnc-declared-service-nodes-2021 Assertion:A-07', 'P-02': '-', 'P-03': '-', 'P-04': '-',
  'P-05': '= Observation:pnc-nodes-added-2021 Observation:pnc-digital-nodes-tnps-2021',
  'P-06': '= Touchpoint:pnc/personal-lines-claim-closed Touchpoint:pnc/service-counter Touchpoint:pnc/inbound-customer-service-call Observation:pnc-personal-lines-claim-closed-tnps-2021 Observation:pnc-service-counter-tnps-2021 Observation:pnc-inbound-customer-service-call-tnps-2021',
  'P-07': '= Observation:pnc-tnps-2021 Observation:pnc-rnps-2021 MeasurementPoint:pnc@rnps', 'P-08': '-',
  'S-01': '= Subsidiary:securities Observation:securities-declared-service-nodes-2021 Assertion:A-01',
  'S-02': '~ MeasurementPoint:securities/trading@app', 'S-03': '~ Touchpoint:securities/customer-service', 'S-04': '-', 'S-05': '-',
  'S-06': '= Touchpoint:securities/share-transfer-out Touchpoint:securities/securities-account-closure Observation:securities-nodes-added-2021',
  'S-07': '= Observation:securities-declared-online-nodes-2021 Observation:securities-declared-offline-nodes-2021 Assertion:A-01',
  'S-08': '~ Touchpoint:securities/settlement', 'S-09': '= Observation:securities-satisfaction-2021 Assertion:A-03',
  'I-01': '= Subsidiary:site MeasurementPoint:site@undetermined', 'I-02': '-', 'I-03': '= Observation:site-nps-2021 Assertion:A-02', 'I-04': '-',
  'C-01': '= Channel:chatbot Department:cathay/digital-data-technology-centre', 'C-02': '-', 'C-03': '= Touchpoint:bank/chatbot Touchpoint:site/chatbot-a-fa ~ Touchpoint:pnc/chatbot-a-fa', 'C-04': '-',
  'C-05': '= Observation:securities-chatbot-share-of-contacts Observation:pnc-chatbot-share-of-contacts Observation:site-chatbot-share-of-contacts Assertion:A-09',
  'C-06': '= Observation:chatbot-csat-stars Assertion:A-15', 'C-07': '= Observation:bank-life-chatbot-volume Observation:bank-life-chatbot-share-of-contacts Assertion:A-08', 'C-08': '-', 'C-09': '-',
  'K-01': '= Channel:voice-assistant Department:life/smart-service-centre', 'K-02': '~ Touchpoint:life/telephone-customer-service', 'K-03': '-', 'K-04': '~ Touchpoint:life/telephone-customer-service',
  'K-05': '= Channel:phone-robot ~ Touchpoint:life/new-policy-welcome-call-outbound-robot', 'K-06': '-', 'K-07': '-', 'K-08': '= Assertion:A-12', 'K-09': '-', 'K-10': '-', 'K-11': '-',
};

/** Every figure as the source prints it: value, unit, and what stands for a value where it prints none. */
const figures: Record<string, Record<string, unknown>> = {
  'life-rnps-2020': { metric: 'RNPS', value: 16.6, unit: 'NPS_POINTS', decimals: 1 }, 'life-rnps-2021': { metric: 'RNPS', value: 21.1, unit: 'NPS_POINTS', decimals: 1, delta: null },
  'bank-contact-centre-tnps-2020': { metric: 'TNPS', value: 61.4, decimals: 1 }, 'bank-contact-centre-tnps-2021': { metric: 'TNPS', value: 62.4, decimals: 1, delta: 1 },
  'bank-app-rnps-2021': { metric: 'RNPS', value: 40, decimals: 0, delta: 2, provenance: 'REPORTED' }, 'bank-app-rnps-2020': { value: 38, provenance: 'DERIVED' },
  'bank-app-detractor-share-2020': { value: 15.5, unit: 'PERCENT' }, 'bank-app-detractor-share-2021': { value: 14.7, unit: 'PERCENT' },
  'bank-app-promoter-share-2021': { value: 54.7, provenance: 'DERIVED' }, 'bank-app-promoter-share-2020': { value: 53.5, provenance: 'DERIVED' },
  'bank-app-competitive-rank-2021': { metric: 'COMPETITIVE_RANK', rank: 1, value: null },
  'pnc-inbound-customer-service-call-tnps-2021': { value: null, delta: 6 }, 'pnc-service-counter-tnps-2021': { value: null, delta: null, direction: 'STABLE' },
  'pnc-personal-lines-claim-closed-tnps-2021': { value: null, direction: 'STABLE' }, 'pnc-tnps-2021': { value: null, direction: 'STABLE' }, 'pnc-rnps-2021': { value: null, direction: 'ROSE' },
  'securities-satisfaction-2021': { metric: 'SATISFACTION', value: null, direction: 'RISING', instrument: 'UNDETERMINED' },
  'site-nps-2021': { metric: 'NPS_UNSPECIFIED', value: 62, unit: 'POINTS_UNSPECIFIED', delta: 16, deltaQualifier: 'AT_LEAST', deltaBasis: 'AMBIGUOUS', instrument: 'UNDETERMINED' },
  'securities-chatbot-share-of-contacts': { value: 90, precision: 'TENTH' }, 'pnc-chatbot-share-of-contacts': { value: 50, precision: 'TENTH' }, 'site-chatbot-share-of-contacts': { value: 50, precision: 'TENTH' },
  'chatbot-csat-stars': { metric: 'CSAT_STARS', value: 4.8, scopeReading: 'BY_GRAMMAR' },
  'bank-life-chatbot-volume': { value: 1_000_000, qualifier: 'MORE_THAN', scopeReading: 'JOINT_OR_EACH' }, 'bank-life-chatbot-share-of-contacts': { value: 60, qualifier: 'MORE_THAN' },
  'life-declared-service-nodes-2021': { value: 15 }, 'pnc-declared-service-nodes-2021': { value: 27 }, 'securities-declared-service-nodes-2021': { value: 6 },
  'securities-declared-online-nodes-2021': { value: 8 }, 'securities-declared-offline-nodes-2021': { value: 4 }, 'pnc-nodes-added-2021': { value: 2 }, 'securities-nodes-added-2021': { value: 2 },
  'life-rnps-2021-ctee': { value: 21.1, provenance: 'PUBLISHED' }, 'life-rnps-2022-ctee': { value: 29.2, provenance: 'PUBLISHED' }, 'life-declared-service-nodes-2023-08-30': { value: 16, provenance: 'PUBLISHED', asOf: '2023-08-30' },
};

const ends = (list: { __typename: string; slug: string }[]): string[] => list.map(({ __typename, slug }) => `${__typename}:${slug}`);

const allFacts = async ({ get }: World) => (await get(`{ facts(first: 100) { nodes { slug statement { zh en } section noDataReason { zh en } supports { __typename slug } bearsOn { __typename slug } } } }`)).facts.nodes;

describe('the source, fact by fact', () => {
  alike('each of the 66 facts lives where it should, or says why it is no data', async (world) => {
    const facts = new Map<string, any>((await allFacts(world)).map((fact: any) => [fact.slug, fact]));
    expect(Object.keys(homes)).toHaveLength(66);
    for (const [slug, home] of Object.entries(homes)) {
      const fact = facts.get(slug);
      expect(fact?.statement.zh.length).toBeGreaterThan(5);
      expect({ slug, isData: fact.noDataReason === null }).toEqual({ slug, isData: home !== '-' });
      const [rests, bears] = [/= ([^~]+)/.exec(home)?.[1], /~ (.+)/.exec(home)?.[1]].map((list) => list?.trim().split(' ') ?? []);
      expect({ slug, rests: ends(fact.supports) }).toEqual({ slug, rests: expect.arrayContaining(rests!) });
      expect({ slug, bears: ends(fact.bearsOn) }).toEqual({ slug, bears: expect.arrayContaining(bears!) });
      if (home === '-') expect([...fact.supports, ...fact.bearsOn]).toEqual([]);
    }
  });

  alike('every figure stands as it was printed, also without a value', async ({ get }) => {
    const { observations } = await get(`{ observations(first: 100) { nodes { slug metric instrument value unit decimals qualifier precision direction delta deltaQualifier deltaBasis rank asOf scopeReading provenance } } }`);
    const bySlug = new Map<string, object>(observations.nodes.map((figure: any) => [figure.slug, figure]));
    for (const [slug, figure] of Object.entries(figures)) expect({ slug, ...bySlug.get(slug) }).toMatchObject({ slug, ...figure });
    return observations;
  });

  alike('all fifteen assertions are there with their readings; one of Securities\' is adopted', async ({ get }) => {
    const { assertions } = await get(`{ assertions(first: 50) { nodes { slug status readings { slug } adopted { slug } citations { factId } } } }`);
    expect(assertions.nodes.map(({ slug }: any) => slug)).toEqual(Array.from({ length: 15 }, (_, index) => `A-${String(index + 1).padStart(2, '0')}`));
    for (const { readings, citations } of assertions.nodes) {
      expect(readings.length).toBeGreaterThanOrEqual(2);
      expect(citations.length).toBeGreaterThanOrEqual(1);
    }
    expect(assertions.nodes[0]).toMatchObject({ status: 'UNRESOLVED', adopted: { slug: 'A-01/i' } });
  });
});
