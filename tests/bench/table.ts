import type { Run } from './load.ts';
import type { Name } from './pages.ts';
import { quantile } from './quantile.ts';

/** One line of the table: a metric, the floor to hold it against, and how far it may go. */
export interface Row {
  readonly label: string;
  readonly metric: string;
  readonly unit: 'ms' | 'KB' | 'frames' | '%' | '';
  readonly floor?: Name;
  /** A ratio to the floor, or a value where there is none. */
  readonly limit?: number;
}

export const LOAD_ROWS: readonly Row[] = [
  { label: 'first contentful paint', metric: 'fcp', unit: 'ms', floor: 'floor-html' },
  { label: 'readable text', metric: 'text', unit: 'ms', floor: 'floor-html', limit: 1.15 },
  { label: 'largest contentful paint', metric: 'lcp', unit: 'ms', floor: 'floor-html', limit: 1.15 },
  { label: 'drawn map after the text', metric: 'pictureAfter', unit: 'frames', limit: 0 },
  { label: 'cumulative layout shift', metric: 'cls', unit: '', limit: 0.01 },
  { label: 'longest task before text', metric: 'taskBeforeText', unit: 'ms', floor: 'floor-html' },
  { label: 'longest task before text', metric: 'taskBeforeText', unit: 'ms', limit: 100 },
  { label: 'blocked by long tasks', metric: 'blocked', unit: 'ms', floor: 'floor-map' },
  { label: 'first live map', metric: 'live', unit: 'ms', floor: 'floor-map', limit: 1.25 },
  { label: 'bytes on the link', metric: 'bytes', unit: 'KB', floor: 'floor-map' },
];

export const SCROLL_ROWS: readonly Row[] = [
  { label: 'frame, median', metric: 'frame', unit: 'ms', floor: 'floor-map' },
  { label: 'frame, p95', metric: 'frameP95', unit: 'ms', floor: 'floor-map', limit: 1.15 },
  { label: 'main thread per frame', metric: 'mainPerFrame', unit: 'ms', floor: 'floor-map', limit: 1.25 },
  { label: '  script', metric: 'scriptPerFrame', unit: 'ms', floor: 'floor-map' },
  { label: '  style and layout', metric: 'layoutPerFrame', unit: 'ms', floor: 'floor-map' },
  { label: 'main thread busy', metric: 'busy', unit: '%', floor: 'floor-map' },
  { label: 'frames', metric: 'frames', unit: '', floor: 'floor-map' },
  { label: 'lag, worst', metric: 'lag', unit: 'frames', floor: 'floor-map' },
  { label: 'lag, worst', metric: 'lag', unit: 'frames', limit: 1 },
];

export const SIZE_ROWS: readonly Row[] = [
  { label: 'HTML', metric: 'html', unit: 'KB' },
  { label: 'scripts named by the page', metric: 'script', unit: 'KB', limit: 140 },
  { label: "first step's live map", metric: 'firstStep', unit: 'KB', limit: 90 },
  { label: 'whole story, all data', metric: 'data', unit: 'KB', limit: 350 },
  { label: '(MapLibre itself)', metric: 'engine', unit: 'KB' },
];

const LOADING: readonly Row[] = [
  { label: 'readable text', metric: 'text', unit: 'ms', floor: 'floor-article' },
  { label: 'longest task', metric: 'longest', unit: 'ms', floor: 'floor-article' },
  { label: 'longest task', metric: 'longest', unit: 'ms', limit: 50 },
  { label: 'bytes, all', metric: 'bytes', unit: 'KB', floor: 'floor-article' },
];

/** A page with the story element far below its first window, held against the page without it. */
export const BELOW_ROWS: readonly Row[] = [
  { label: 'requests of this site', metric: 'requests', unit: '', limit: 1 },
  { label: 'bytes of this site', metric: 'ours', unit: 'KB', limit: 12 },
  ...LOADING,
];

/** The same for a frame. */
export const FRAME_ROWS: readonly Row[] = [
  { label: 'requests of this site', metric: 'requests', unit: '', limit: 0 },
  { label: 'bytes of this site', metric: 'ours', unit: 'KB', limit: 0 },
  ...LOADING,
];

/** The embed of one step, held against a page with the same picture and words. */
export const STEP_ROWS: readonly Row[] = [
  { label: 'readable text', metric: 'text', unit: 'ms', floor: 'floor-image' },
  { label: 'still visible', metric: 'still', unit: 'ms', floor: 'floor-image', limit: 1.15 },
  { label: 'first live map', metric: 'live', unit: 'ms' },
  { label: 'blocked by long tasks', metric: 'blocked', unit: 'ms' },
  { label: 'bytes on the link', metric: 'bytes', unit: 'KB', floor: 'floor-image' },
];

/** Lines of text, and whether every limit is kept. */
export function table(rows: readonly Row[], runs: ReadonlyMap<Name, readonly Run[]>) {
  let kept = true;
  const lines = rows.flatMap(({ label, metric, unit, floor, limit }) => {
    const values = (name: Name) =>
      (runs.get(name) ?? []).flatMap((run) => {
        const value = run[metric];
        return value === undefined || Number.isNaN(value) ? [] : [unit === 'KB' ? value / 1000 : value];
      });
    const ours = values('ours');
    const theirs = floor ? values(floor) : [];
    if (ours.length === 0) {
      kept &&= limit === undefined;
      return limit === undefined ? [] : [`${label.padEnd(26)}  not measured`];
    }
    const ratio = quantile(ours, 0.5) / quantile(theirs, 0.5);
    const held = floor ? ratio : quantile(ours, 0.5);
    const fits = limit === undefined || held <= limit;
    kept &&= fits;
    const cells = [
      label.padEnd(26),
      spread(ours, unit).padStart(26),
      (floor ? spread(theirs, unit) : '').padStart(26),
      (floor && Number.isFinite(ratio) ? `x${ratio.toFixed(2)}` : '').padStart(7),
      (limit === undefined ? '' : floor ? `x${limit.toFixed(2)}` : `${limit} ${unit}`).padStart(9),
      limit === undefined ? '' : fits ? 'ok' : 'OVER',
    ];
    return [cells.join('  ').trimEnd()];
  });
  const head = ['', 'ours', 'floor', 'ratio', 'limit'];
  const widths = [26, 26, 26, 7, 9];
  return { lines: [head.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '), ...lines], kept };
}

/** "1234 (1200-1300) ms" */
function spread(values: readonly number[], unit: string): string {
  if (values.length === 0) return '-';
  const [low, middle, high] = [Math.min(...values), quantile(values, 0.5), Math.max(...values)];
  const show = (value: number) => (value === 0 ? '0' : value.toFixed(value < 0.1 ? 4 : value < 100 ? 1 : 0));
  const range = values.length > 1 ? ` (${show(low)}-${show(high)})` : '';
  return `${show(middle)}${range} ${unit}`.trimEnd();
}
