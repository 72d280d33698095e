import { furniture, furnitureBoxes, type SetText } from '../../geo/draw/furniture.ts';
import type { Camera, Frame, Rect } from '../../geo/scene/camera.ts';

/** Graticule, scale bar and north over a live map. */
export interface FurnitureLayer {
  lines(are: boolean): void;
  move(camera: Camera, frame: Frame): void;
  /** What names must keep clear of. */
  boxes(camera: Camera, frame: Frame): Rect[];
  remove(): void;
}

const text: SetText = (words, x, y, align) =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${align}">${words}</text>`;

/** Puts it into a stage, under the names. */
export function furnitureLayer(stage: HTMLElement, graticule: boolean): FurnitureLayer {
  const layer = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  layer.setAttribute('class', 'atlas-furniture');
  layer.setAttribute('aria-hidden', 'true');
  stage.insertBefore(layer, stage.querySelector(':scope > .live-labels'));
  let lines = graticule;
  let last: [Camera, Frame] | undefined;
  const draw = () => {
    if (last)
      layer.innerHTML = furniture({ camera: last[0], frame: last[1], edge: edgeOf(last[1]), lines, text });
  };
  return {
    lines(are) {
      lines = are;
      draw();
    },
    move(camera, frame) {
      last = [camera, frame];
      draw();
    },
    boxes: (camera, frame) => furnitureBoxes({ camera, frame, edge: edgeOf(frame), lines }),
    remove: () => layer.remove(),
  };
}

/** Panels cover the map from below; at its sides there are only buttons. */
function edgeOf({ width, free }: Frame): Rect {
  return { x: 0, y: 0, width, height: free.y + free.height + 14 };
}
