import { textBox } from '../../geo/label/box.ts';
import { boxesAlong } from '../../geo/label/curve.ts';
import type { Label } from '../../geo/label/label.ts';
import { LOOKS, textWidth } from '../../geo/label/look.ts';
import type { Room } from '../../geo/label/room.ts';
import type { Camera, Frame, LngLat, Rect } from '../../geo/scene/camera.ts';
import { toScreen, worldSizePx } from '../../geo/scene/mercator.ts';

/** The pixels that a placed label covers in a window, found from the label alone. */
export function boxesOf(label: Label, room: Room, camera: Camera, { width, height }: Frame): Rect[] {
  const screen = (point: LngLat) => toScreen(camera, width, height, point);
  if (label.kind === 'point') {
    return [textBox(label, label.anchor, LOOKS[label.look].size[room], ...screen(label.at))];
  }
  const size = label.em * worldSizePx(camera.zoom);
  return boxesAlong(label.path.map(screen), textWidth(label.text, label.look, size), size);
}

/** A rectangle with a margin of that many pixels on every side. */
export function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
