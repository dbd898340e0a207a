// The dearest addresses of drawings, and of the pages.

const year = 'from=2025-11-01&to=2026-11-01';

export function dearestAddresses(samples) {
  const [left, right] = samples.Journey;
  const points = samples.MeasurementPoint.filter((slug) => slug.includes('@')).slice(0, 2);
  const charts = points.flatMap((point) => ['series', 'distribution', 'segments'].flatMap((chart) => [`points/${point}.svg?chart=${chart}&grain=day&${year}`, `points/${point}.svg?chart=${chart}&grain=week&from=2020-01-01&to=2026-11-01`, `points/${point}.svg?chart=${chart}`]));
  const drawings = samples.Journey.slice(0, 3).flatMap((slug) => [`journeys/${slug}.svg?path=all&width=6000`, `journeys/${slug}.svg?asOf=2026-03-01&path=all`]);
  return [...charts, ...drawings, `compare.svg?left=${left}&right=${right}&width=6000`, `compare.svg?left=${left}&right=${left}&leftAsOf=2026-01-01`,
    '', `journeys/${left}`, `points/${points[0]}`, `compare?left=${left}&right=${right}`, 'graphql'];
}
