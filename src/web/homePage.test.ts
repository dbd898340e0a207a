import type { HomeContent } from './homeContent';
import { awayPage, homePage } from './homePage';

const content: HomeContent = {
  group: { zh: '國泰金控', en: 'Cathay Financial Holdings' },
  subsidiaries: [
    { slug: 'pnc', name: { zh: '國泰產險', en: 'Cathay Century Insurance' }, journeys: [
      { slug: 'pnc/renew', name: { zh: '續保', en: 'Renew' }, wholeCustomer: false },
      { slug: 'pnc/whole-customer', name: { zh: '產險保戶全旅程', en: 'P&C customer, whole journey' }, wholeCustomer: true },
    ] },
    { slug: 'site', name: { zh: '國泰投信', en: 'Cathay SITE' }, journeys: [] },
  ],
  examples: [{ name: 'journey-map', title: '旅程圖 Journey map' }],
  engine: 'embedded',
  version: '0.1.0',
};

test('names the group, its subsidiaries and their journeys in both tongues, the whole customer first', () => {
  const text = homePage(content);
  expect(text).toContain('<span class="zh">國泰產險</span> <span class="en" lang="en">Cathay Century Insurance</span>');
  expect(text).toContain('P&amp;C customer, whole journey');
  expect(text.indexOf('產險保戶全旅程')).toBeLessThan(text.indexOf('續保'));
  expect(text).toContain('2 家子公司・2 段旅程');
  expect(text).toContain('尚無旅程');
});

test('leads from a journey to its map in the explorer, and from an example to itself', () => {
  const text = homePage(content);
  expect(text).toContain('href="/graphql?example=journey-map&amp;journey=pnc%2Frenew"');
  expect(text).toContain('href="/graphql?example=journey-map"');
});

test('says what to do where the registry is empty', () => {
  const text = homePage({ ...content, group: null, subsidiaries: [] });
  expect(text).toContain('waymark seed');
  expect(text).not.toContain('家子公司');
});

test('runs no script, whatever it is given', () => {
  const text = homePage({ ...content, group: { zh: '<script>', en: '"><img onerror=alert(1)>' }, examples: [{ name: '"x', title: '</a><script>' }] });
  expect(text).not.toMatch(/<script|<img/);
  expect(awayPage()).not.toContain('<script');
});
