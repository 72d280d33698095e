import type { Label } from '../../geo/label/label.ts';
import { setText } from '../../geo/label/look.ts';
import { textOffset } from '../../geo/label/offset.ts';
import { roomOf, type Room } from '../../geo/label/room.ts';
import type { Frame, LngLat } from '../../geo/scene/camera.ts';
import { toScreen, worldSizePx } from '../../geo/scene/mercator.ts';
import type { Picture, ShownLabel } from '../../geo/scene/scene-at.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Labels over the live map: the same markup as the still's, moved with the camera. */
export interface LiveLabels {
  show(picture: Pick<Picture, 'camera' | 'labels'>, frame: Frame): void;
  remove(): void;
}

/** Puts a layer of labels into a container. */
export function liveLabels(container: HTMLElement): LiveLabels {
  const layer = element('svg', { class: 'labels live-labels', 'aria-hidden': 'true' });
  container.append(layer);
  const drawn = new Map<string, SVGElement>();
  let room: Room | undefined;
  const forget = () => {
    for (const node of drawn.values()) node.remove();
    drawn.clear();
  };
  return {
    show({ camera, labels }, frame) {
      const wanted = roomOf(frame);
      if (wanted !== room) {
        forget();
        layer.classList.remove('narrow', 'roomy');
        layer.classList.add((room = wanted));
      }
      const gone = new Set(drawn.keys());
      const place = (at: LngLat) => toScreen(camera, frame.width, frame.height, at);
      for (const { label, strength } of labels) {
        gone.delete(label.key);
        const node = drawn.get(label.key) ?? enter(label, wanted, layer, drawn);
        move(node, { label, strength }, place, worldSizePx(camera.zoom));
      }
      for (const key of gone) {
        drawn.get(key)?.remove();
        drawn.delete(key);
      }
    },
    remove() {
      forget();
      layer.remove();
    },
  };
}

function enter(label: Label, room: Room, layer: SVGElement, drawn: Map<string, SVGElement>): SVGElement {
  const tone = label.kind === 'point' && label.tone ? ` tone-${label.tone}` : '';
  const group = element('g', { class: `name ${label.look}${tone}` });
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
    group.append(set);
  } else {
    const id = `live-${label.key.replaceAll(/[^\w-]/g, '-')}`;
    const text = element('text', { 'text-anchor': 'middle' });
    text.append(element('textPath', { href: `#${id}`, startOffset: '50%' }, label.text));
    group.append(element('path', { id, fill: 'none' }), text);
  }
  layer.append(group);
  drawn.set(label.key, group);
  return group;
}

function move(
  node: SVGElement,
  { label, strength }: ShownLabel,
  place: (at: LngLat) => [number, number],
  worldPx: number,
): void {
  node.setAttribute('opacity', String(strength));
  if (label.kind === 'point') {
    const [x, y] = place(label.at);
    node.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
    return;
  }
  const points = label.path.map((at) =>
    place(at)
      .map((value) => value.toFixed(1))
      .join(' '),
  );
  node.firstElementChild?.setAttribute('d', `M${points.join('L')}`);
  node.lastElementChild?.setAttribute('font-size', (label.em * worldPx).toFixed(2));
}

function element(name: string, attributes: Record<string, string>, text?: string): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}
