import { tie } from '../../geo/data/tie.ts';
import type { Camera, Frame, LngLat } from '../../geo/scene/camera.ts';
import { toScreen } from '../../geo/scene/mercator.ts';

/** What the reader's own doings draw over the map: a measured line or area, the place they looked for, and its centre. */
export interface Sketch {
  line(points: readonly LngLat[], words: string, closed: boolean): void;
  mark(at: LngLat | undefined): void;
  /** Draws everything for a camera. */
  move(camera: Camera, frame: Frame): void;
  remove(): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Puts an empty sketch over a stage. */
export function sketch(stage: HTMLElement): Sketch {
  const layer = make('svg', 'explore-sketch');
  layer.setAttribute('aria-hidden', 'true');
  const [casing, line, ends] = [make('path', 'casing'), make('path', 'line'), make('g', 'ends')];
  const [length, ring, centre] = [make('text', 'length'), make('circle', 'ring'), make('path', 'centre')];
  ring.setAttribute('r', '11');
  layer.append(ring, casing, line, ends, length, centre);
  // Under the names, which stay readable.
  stage.insertBefore(layer, stage.querySelector('.live-labels'));
  let points: readonly LngLat[] = [];
  let path: readonly LngLat[][] = [];
  let marked: LngLat | undefined;
  return {
    line(next, words, closed) {
      line.classList.toggle('closed', closed);
      points = next;
      const first = next[0];
      const ring = closed && first && next.length > 2 ? [...next, first] : next;
      path = ring.slice(1).map((to, i) => greatCircle(ring[i] ?? to, to));
      length.textContent = words;
      ends.replaceChildren(
        ...next.map(() => {
          const end = make('circle', 'end');
          end.setAttribute('r', '5');
          return end;
        }),
      );
    },
    mark(at) {
      marked = at;
    },
    move(camera, frame) {
      const screen = (at: LngLat) =>
        toScreen(camera, frame.width, frame.height, at).map((value) => value.toFixed(1));
      const d = path
        .map((piece, i) => `${i ? 'L' : 'M'}${piece.map((at) => screen(at).join(' ')).join('L')}`)
        .join('');
      for (const drawn of [casing, line]) drawn.setAttribute('d', d);
      for (const [i, end] of [...ends.children].entries())
        put(end, points[i] && screen(points[i]), 'cx', 'cy');
      const last = points[points.length - 1];
      put(length, last && screen(last), 'x', 'y');
      put(ring, marked && screen(marked), 'cx', 'cy');
      centre.setAttribute(
        'd',
        `M${frame.width / 2 - 12} ${frame.height / 2}h24M${frame.width / 2} ${frame.height / 2 - 12}v24`,
      );
    },
    remove: () => layer.remove(),
  };
}

function greatCircle(from: LngLat, to: LngLat): LngLat[] {
  const geometry = tie(from, to).features[0]?.geometry;
  return geometry?.type === 'LineString'
    ? geometry.coordinates.map(([lng = 0, lat = 0]): LngLat => [lng, lat])
    : [];
}

function put(node: Element, at: readonly string[] | undefined, x: string, y: string): void {
  node.toggleAttribute('hidden', !at);
  if (!at) return;
  node.setAttribute(x, at[0] ?? '0');
  node.setAttribute(y, at[1] ?? '0');
}

function make(name: string, className: string): SVGElement {
  const node = document.createElementNS(SVG, name);
  node.setAttribute('class', className);
  return node;
}
