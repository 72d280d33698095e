import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../../geo/story/story.ts';
import { timelineOf, type Timeline } from '../../geo/story/timeline.ts';

const DAY_MS = 86_400_000;
/** Ticks closer than this share of the axis print over each other. */
const GAP = 0.075;

const isoDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const dayOf = (iso: string) => Date.parse(iso) / DAY_MS;

function step(id: string, when: Step['when']): Step {
  const nothing = {
    show: [],
    places: [],
    brief: [],
    notes: [],
    body: [],
    citations: [],
    position: { line: 1 },
  };
  return { id, heading: id, when, camera: { fit: [] }, alt: id, ...nothing };
}

function dated(start: string, end = start): Step {
  return step(start, { kind: 'dated', edtf: start, start, end, approximate: false, text: start });
}

const geography = step('ground', { kind: 'geography', text: 'Geography' });

/** Stories of days to centuries, with steps that cover a day to a year and some that have no date. */
const stories = fc
  .tuple(
    fc.integer({ min: dayOf('1600-01-01'), max: dayOf('2100-01-01') }),
    fc.constantFrom(1, 20, 100, 400, 1300, 5000, 30_000, 200_000),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 365 }), fc.nat(4)),
      {
        minLength: 1,
        maxLength: 20,
      },
    ),
  )
  .map(([first, length, parts]) =>
    parts.map(([share, days, kind]) => {
      const start = first + Math.round(share * length);
      return kind === 0 ? geography : dated(isoDay(start), isoDay(start + days));
    }),
  );

const texts = ({ ticks }: Timeline) => ticks.map(({ text }) => text);

test('timelineOf(steps) spaces its stops evenly, in the order of the steps', () => {
  fc.assert(
    fc.property(stories, (steps) => {
      const { stops } = timelineOf(steps);
      expect(stops.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
      for (const [i, { at }] of stops.entries()) expect(at).toBeCloseTo((i + 0.5) / steps.length, 12);
    }),
  );
});

test('timelineOf(steps) has spans true to date within a day, on an axis from the first day to the last', () => {
  fc.assert(
    fc.property(stories, (steps) => {
      const { stops } = timelineOf(steps);
      const dates = steps.flatMap(({ when }) => (when.kind === 'dated' ? [when] : []));
      const spans = stops.flatMap(({ span }) => (span ? [span] : []));
      expect(spans.length).toBe(dates.length);
      fc.pre(dates.length > 0);
      const first = Math.min(...dates.map(({ start }) => dayOf(start)));
      const last = Math.max(...dates.map(({ end }) => dayOf(end))) + 1;
      for (const [i, { from, to }] of spans.entries()) {
        const { start = '', end = '' } = dates[i] ?? {};
        expect(Math.abs(first + from * (last - first) - dayOf(start))).toBeLessThan(1);
        expect(Math.abs(first + to * (last - first) - dayOf(end) - 1)).toBeLessThan(1);
      }
      expect(Math.min(...spans.map(({ from }) => from))).toBe(0);
      expect(Math.max(...spans.map(({ to }) => to))).toBe(1);
    }),
  );
});

test('timelineOf(steps) gives a step of one day a span that can be seen', () => {
  const [stop] = timelineOf([dated('2021-03-01'), dated('2022-03-01')]).stops;
  expect((stop?.span?.to ?? 0) - (stop?.span?.from ?? 0)).toBeCloseTo(1 / 366, 12);
});

test('timelineOf(steps) gives undated steps a stop and no span', () => {
  const { stops } = timelineOf([geography, dated('2022-10-20')]);
  expect(stops[0]).toEqual({ id: 'ground', at: 0.25 });
  expect(stops[1]?.span).toEqual({ from: 0, to: 1 });
});

test('timelineOf(steps) keeps its ticks inside the axis, in order and never closer than they can be printed', () => {
  fc.assert(
    fc.property(stories, (steps) => {
      const { ticks } = timelineOf(steps);
      for (const [i, { at }] of ticks.entries()) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(1);
        const before = ticks[i - 1];
        if (before) expect(at - before.at).toBeGreaterThanOrEqual(GAP);
      }
    }),
  );
});

test('timelineOf(steps of 400 days) leaves room between February and March as well', () => {
  const ticks = timelineOf([dated('2021-01-01', '2022-02-04')]).ticks;
  const gaps = ticks.slice(1).map(({ at }, i) => at - (ticks[i]?.at ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(GAP);
});

test('timelineOf(steps) puts every tick on the first day that it names', () => {
  const { ticks } = timelineOf([dated('2020-09-27'), dated('2022-11-30')]);
  const [first, length] = [dayOf('2020-09-27'), dayOf('2022-12-01') - dayOf('2020-09-27')];
  expect(texts({ stops: [], ticks }).slice(0, 3)).toEqual(['Oct 2020', '2021', 'Apr 2021']);
  expect(first + (ticks[1]?.at ?? 0) * length).toBeCloseTo(dayOf('2021-01-01'), 6);
});

test.each([
  ['2022-01-01', '2022-06-29', ['2022', 'Feb 2022', 'Mar 2022', 'Apr 2022', 'May 2022', 'Jun 2022']],
  ['2020-06-01', '2025-05-31', ['2021', '2022', '2023', '2024', '2025']],
  ['1993-02-01', '2025-05-31', ['1995', '2000', '2005', '2010', '2015', '2020', '2025']],
  [
    '1501-01-01',
    '2022-10-20',
    ['1550', '1600', '1650', '1700', '1750', '1800', '1850', '1900', '1950', '2000'],
  ],
  ['0040-01-01', '0044-12-30', ['40', '41', '42', '43', '44']],
] as const)('timelineOf(steps from %s to %s) has ticks at round dates', (start, end, wanted) => {
  expect(texts(timelineOf([dated(start), dated(end)]))).toEqual(wanted);
});

test('timelineOf([one step]) has its stop in the middle and, for a day, one span over the whole axis', () => {
  const { stops, ticks } = timelineOf([dated('2022-10-20')]);
  expect(stops).toEqual([{ id: '2022-10-20', at: 0.5, span: { from: 0, to: 1 } }]);
  expect(ticks).toEqual([]);
});

test('timelineOf(steps without a date) has stops, and neither spans nor ticks', () => {
  expect(timelineOf([geography, geography])).toEqual({
    stops: [
      { id: 'ground', at: 0.25 },
      { id: 'ground', at: 0.75 },
    ],
    ticks: [],
  });
  expect(timelineOf([])).toEqual({ stops: [], ticks: [] });
});
