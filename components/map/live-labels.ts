import type { CurveLabel, Label } from '../../geo/label/label.ts';
import { setText } from '../../geo/label/look.ts';
import { textOffset } from '../../geo/label/offset.ts';
import { roomOf, type Room } from '../../geo/label/room.ts';
import type { Camera, Frame, LngLat } from '../../geo/scene/camera.ts';
import { rotate, toScreen, toWorld, worldSizePx } from '../../geo/scene/mercator.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import { whenIdle } from './when-idle.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** How far the zoom may go before texts along lines are set again, to stay sharp. */
const SHARP_ZOOMS = 0.4;
/** After so long without a new picture they are set for the one that stands. */
const REST_MS = 160;

/** Two maps can stand in one page: each layer of labels has names of its own for its lines. */
let made = 0;

/** Labels over the live map: the same markup as the still's, moved with the camera. */
export interface LiveLabels {
  show(picture: Pick<Picture, 'camera' | 'labels'>, frame: Frame): void;
  /**
   * Makes the labels that will be shown, by room, when the page has nothing else to do, and keeps them: what comes into a
   * page while it scrolls has browsers look for all rules that might concern it.
   */
  expect(coming: (room: Room) => readonly Label[]): void;
  remove(): void;
}

interface Drawn {
  readonly node: SVGElement;
  readonly label: Label;
  /** For which zoom and bearing the line of a text is set. */
  set?: Pick<Camera, 'zoom' | 'bearing'>;
  transform: string;
  opacity: string;
  isShown: boolean;
}

/**
 * Puts a layer of labels into a container. Each label is a box of its own that only moves, turns and grows, which
 * browsers do without painting it again.
 */
export function liveLabels(container: HTMLElement): LiveLabels {
  const own = `live-${made++}`;
  const layer = document.createElement('div');
  layer.className = 'labels live-labels';
  layer.setAttribute('aria-hidden', 'true');
  container.append(layer);
  const drawn = new Map<string, Drawn>();
  let room: Room | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let coming: (room: Room) => readonly Label[] = () => [];
  let kept = new Set<string>();
  let endMaking = () => undefined as void;
  const forget = () => {
    for (const { node } of drawn.values()) node.remove();
    drawn.clear();
  };
  const makeAhead = (into: Room) => {
    endMaking();
    const labels = coming(into);
    kept = new Set(labels.map(({ key }) => key));
    const waiting = labels.values();
    endMaking = whenIdle(() => {
      const { value: label, done } = waiting.next();
      if (label && !drawn.has(label.key)) appear(enter(label, into, layer, drawn, own), false);
      return !done;
    });
  };
  const sharpen = (camera: Camera, frame: Frame) => {
    for (const label of drawn.values()) {
      if (!label.isShown) continue;
      delete label.set;
      move(label, Number(label.opacity), camera, frame);
    }
  };
  return {
    show({ camera, labels }, frame) {
      const wanted = roomOf(frame);
      if (wanted !== room) {
        forget();
        layer.classList.remove('narrow', 'roomy');
        layer.classList.add((room = wanted));
        makeAhead(wanted);
      }
      const gone = new Set(drawn.keys());
      for (const { label, strength } of labels) {
        gone.delete(label.key);
        const known = drawn.get(label.key) ?? enter(label, wanted, layer, drawn, own);
        move(known, strength, camera, frame);
        appear(known, true);
      }
      for (const key of gone) {
        const known = drawn.get(key);
        if (known && kept.has(key)) appear(known, false);
        else {
          known?.node.remove();
          drawn.delete(key);
        }
      }
      clearTimeout(rest);
      rest = setTimeout(sharpen, REST_MS, camera, frame);
    },
    expect(labels) {
      coming = labels;
      if (room) makeAhead(room);
    },
    remove() {
      clearTimeout(rest);
      endMaking();
      forget();
      layer.remove();
    },
  };
}

function enter(label: Label, room: Room, layer: HTMLElement, drawn: Map<string, Drawn>, own: string): Drawn {
  const tone = label.kind === 'point' && label.tone ? ` tone-${label.tone}` : '';
  const node = element('svg', { class: `name ${label.look}${tone}` });
  if (label.kind === 'point') {
    const { dx, dy, align, underDy } = textOffset(label, room);
    const set = element('g', { class: 'set' });
    if (label.look === 'capital')
      set.append(element('rect', { class: 'mark', x: '-3.5', y: '-3.5', width: '7', height: '7' }));
    if (label.look === 'town') set.append(element('circle', { class: 'mark', r: '3.3' }));
    const text = element('text', { x: `${dx}`, y: `${dy}`, 'text-anchor': align }, setText(label));
    if (label.under)
      text.append(element('tspan', { class: 'under', x: `${dx}`, dy: `${underDy}` }, label.under));
    set.append(text);
    node.append(set);
  } else {
    const id = `${own}-${label.key.replaceAll(/[^\w-]/g, '-')}`;
    const text = element('text', { 'text-anchor': 'middle' });
    text.append(element('textPath', { href: `#${id}`, startOffset: '50%' }, setText(label)));
    node.append(element('path', { id, fill: 'none' }), text);
  }
  layer.append(node);
  const entered = { node, label, transform: '', opacity: '', isShown: true };
  drawn.set(label.key, entered);
  return entered;
}

function appear(drawn: Drawn, isShown: boolean): void {
  if (isShown !== drawn.isShown) drawn.node.toggleAttribute('hidden', !(drawn.isShown = isShown));
}

function move(drawn: Drawn, strength: number, camera: Camera, { width, height }: Frame): void {
  const { node, label } = drawn;
  const [x, y] = toScreen(camera, width, height, label.kind === 'point' ? label.at : anchorOf(label));
  const at = `translate(${x.toFixed(2)}px,${y.toFixed(2)}px)`;
  const transform = label.kind === 'point' ? at : at + turnAndGrow(drawn, label, camera);
  if (transform !== drawn.transform) node.style.transform = drawn.transform = transform;
  const opacity = String(strength);
  if (opacity !== drawn.opacity) node.style.opacity = drawn.opacity = opacity;
}

/** From the camera that the text of a line was set for to this one. A change of camera keeps the form of all lines. */
function turnAndGrow(drawn: Drawn, label: CurveLabel, { zoom, bearing }: Camera): string {
  let { set } = drawn;
  if (!set || Math.abs(zoom - set.zoom) > SHARP_ZOOMS) {
    set = drawn.set = { zoom, bearing };
    setAlong(drawn.node, label, set);
  }
  if (zoom === set.zoom && bearing === set.bearing) return '';
  return ` rotate(${set.bearing - bearing}deg) scale(${2 ** (zoom - set.zoom)})`;
}

function setAlong(node: SVGElement, label: CurveLabel, { zoom, bearing }: Pick<Camera, 'zoom' | 'bearing'>) {
  const worldPx = worldSizePx(zoom);
  const [ax, ay] = toWorld(anchorOf(label));
  const points = label.path.map((at) => {
    const [x, y] = toWorld(at);
    const [dx, dy] = rotate((x - ax) * worldPx, (y - ay) * worldPx, bearing);
    return `${dx.toFixed(1)} ${dy.toFixed(1)}`;
  });
  node.firstElementChild?.setAttribute('d', `M${points.join('L')}`);
  node.lastElementChild?.setAttribute('font-size', (label.em * worldPx).toFixed(2));
}

function anchorOf({ path }: CurveLabel): LngLat {
  return path[path.length >> 1] ?? [0, 0];
}

function element(name: string, attributes: Record<string, string>, text?: string): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}
