import type { Camera, LngLat } from '../../geo/scene/camera.ts';
import { focusOfView } from '../../geo/scene/focus.ts';
import { fromScreen } from '../../geo/scene/mercator.ts';
import type { Anchor } from '../../geo/label/label.ts';
import type { Candidate } from '../../geo/label/place.ts';
import { commonFrame, type Room } from '../../geo/label/room.ts';

export const ROOM: Room = 'roomy';
export const focus = focusOfView([45, 39], 6.5);
export const { frame, zoom } = commonFrame(focus, ROOM);
export const camera: Camera = { center: focus.center, zoom, bearing: 0 };
export const { free } = frame;
export const SIDES: readonly Anchor[] = ['right', 'left', 'top', 'bottom'];

/** The place under a pixel of the free part, counted from its top left corner. */
export function under(x: number, y: number): LngLat {
  return fromScreen(camera, frame.width, frame.height, free.x + x, free.y + y);
}

export function town(id: string, x: number, y: number, anchors: readonly Anchor[] = SIDES): Candidate {
  return { id, text: id, look: 'town', at: under(x, y), anchors };
}

export function area(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  side: 'inside' | 'outside',
): Candidate {
  const corners = [
    under(x, y),
    under(x, y + height),
    under(x + width, y + height),
    under(x + width, y),
    under(x, y),
  ];
  const near = under(x + width / 2, y + height / 2);
  const ring = corners.map((corner) => [...corner]);
  return {
    id,
    text: id,
    look: 'area',
    area: { type: 'Polygon', coordinates: [ring] },
    near,
    side,
    must: false,
  };
}

export function river(id: string, ...points: readonly (readonly [number, number])[]): Candidate {
  return { id, text: id, look: 'river', path: points.map(([x, y]) => under(x, y)) };
}
