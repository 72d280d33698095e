import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds, Camera, LngLat } from '../../geo/scene/camera.ts';
import { cameraOf, position, type LiveMap } from './live-map.ts';

/** What the reader's hands do to a free map. */
export interface Hands {
  readonly onMove: (camera: Camera) => void;
  readonly onRest: (camera: Camera) => void;
  /** A click or tap, with its place and its position in CSS pixels. */
  readonly onPress: (at: LngLat, x: number, y: number) => void;
  /** Whether the map may be turned; otherwise it keeps its bearing. */
  readonly turns?: boolean;
}

/** A live map that the reader moves. */
export interface FreeMap {
  readonly canvas: HTMLCanvasElement;
  camera(): Camera;
  /** Goes to a camera: on a flight, or at once. */
  go(camera: Camera, travel: boolean): void;
  /** Whether a double click zooms in; while it does something else it must not. */
  doubleClickZooms(does: boolean): void;
  /** Ids of the sources drawn within `reach` pixels of a point, the topmost first. */
  sourcesAt(x: number, y: number, reach: number): string[];
  /** Takes the map out of the reader's hands. */
  end(): void;
}

const MIN_ZOOM = 2;
const MAX_ZOOM = 12;
/** The land is drawn around the whole earth; the poles are not. */
const BOUNDS: Bounds = [-40, -20, 130, 74];
const LONGEST_FLIGHT_MS = 2200;

/** Puts a map into the reader's hands. It stays flat. */
export function freeMap(live: LiveMap, { onMove, onRest, onPress, turns = false }: Hands): FreeMap {
  const { map } = live;
  const canvas = map.getCanvas();
  const handlers = [map.dragPan, map.scrollZoom, map.touchZoomRotate, map.doubleClickZoom, map.keyboard];
  const moved = () => {
    const camera = cameraOf(map);
    live.moved(camera);
    onMove(camera);
  };
  const rested = () => onRest(cameraOf(map));
  const pressed = ({
    lngLat,
    point,
  }: {
    lngLat: { lng: number; lat: number };
    point: { x: number; y: number };
  }) => onPress([lngLat.lng, lngLat.lat], point.x, point.y);
  map
    .setMaxBounds([...BOUNDS])
    .setMinZoom(MIN_ZOOM)
    .setMaxZoom(MAX_ZOOM);
  for (const handler of handlers) handler.enable();
  if (turns) {
    map.touchZoomRotate.enableRotation();
    map.keyboard.enableRotation();
    map.dragRotate.enable();
  } else {
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
  }
  map.on('move', moved);
  map.on('moveend', rested);
  map.on('click', pressed);
  canvas.tabIndex = 0;
  const label = canvas.getAttribute('aria-label') ?? '';
  canvas.setAttribute(
    'aria-label',
    `Map. Arrow keys move it, plus and minus zoom${turns ? ', Shift with left and right turns it' : ''}`,
  );
  return {
    canvas,
    camera: () => cameraOf(map),
    go(camera, travel) {
      if (travel) map.flyTo({ ...position(camera), maxDuration: LONGEST_FLIGHT_MS });
      else map.jumpTo(position(camera));
    },
    doubleClickZooms: (does) => (does ? map.doubleClickZoom.enable() : map.doubleClickZoom.disable()),
    sourcesAt: (x, y, reach) => sourcesAt(map, x, y, reach),
    end() {
      map.stop();
      map.off('move', moved);
      map.off('moveend', rested);
      map.off('click', pressed);
      for (const handler of handlers) handler.disable();
      map.dragRotate.disable();
      map.setMaxBounds(null).setMinZoom(null).setMaxZoom(null);
      canvas.tabIndex = -1;
      canvas.setAttribute('aria-label', label);
    },
  };
}

function sourcesAt(map: MapLibreMap, x: number, y: number, reach: number): string[] {
  const hits = map.queryRenderedFeatures([
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]);
  return [...new Set(hits.map(({ source }) => source))];
}
