import { flattenEach } from '@turf/turf';
import type { FeatureCollection, Position } from 'geojson';
import type { Camera, Frame } from '../../geo/scene/camera.ts';
import { toScreen } from '../../geo/scene/mercator.ts';

/** Draws a shape over the drawn map. */
export interface Outline {
  show(shape: FeatureCollection | undefined): void;
  move(camera: Camera, frame: Frame): void;
  remove(): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Puts an empty layer for a shape over a stage. */
export function outline(stage: HTMLElement): Outline {
  const layer = document.createElementNS(SVG, 'svg');
  layer.setAttribute('class', 'quiz-outline');
  layer.setAttribute('aria-hidden', 'true');
  const [areas, lines] = [document.createElementNS(SVG, 'path'), document.createElementNS(SVG, 'path')];
  areas.setAttribute('class', 'area');
  layer.append(areas, lines);
  stage.append(layer);
  let rings: readonly Position[][] = [];
  let paths: readonly Position[][] = [];
  return {
    show(shape) {
      const [found, drawn]: [Position[][], Position[][]] = [[], []];
      if (shape)
        flattenEach(shape, ({ geometry }) => {
          if (geometry.type === 'Polygon') found.push(...(geometry.coordinates as Position[][]));
          if (geometry.type === 'LineString') drawn.push(geometry.coordinates as Position[]);
        });
      [rings, paths] = [found, drawn];
    },
    move(camera, { width, height }) {
      const d = (path: readonly Position[]) =>
        `M${path.map(([lng = 0, lat = 0]) => toScreen(camera, width, height, [lng, lat]).map((value) => value.toFixed(1))).join('L')}`;
      areas.setAttribute('d', rings.map(d).join(''));
      lines.setAttribute('d', paths.map(d).join(''));
    },
    remove: () => layer.remove(),
  };
}
