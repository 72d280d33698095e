import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LiveData } from '../../../components/map/live-data.ts';
import { position } from '../../../components/map/live-map.ts';
import { liveSources } from '../../../components/map/live-sources.ts';
import type { Picture } from '../../../geo/scene/scene-at.ts';

/** All that the bare map is told; it works nothing out. */
export interface BareMapSetup {
  readonly slug: string;
  readonly style: StyleSpecification;
  readonly data: LiveData;
  readonly first: Picture;
  readonly path: string;
}

/** A picture for every `stepPx` pixels of scrolling. */
export interface ScrollPath {
  readonly stepPx: number;
  readonly pictures: readonly Pick<Picture, 'camera' | 'strength'>[];
}

const setup = JSON.parse(document.querySelector('#setup')?.textContent ?? '{}') as BareMapSetup;
const { style, data, first } = setup;
setWorkerUrl('/maplibre-gl-worker.mjs');

let map: MapLibre | undefined;
const arrived: Record<string, FeatureCollection> = {};
const sources = liveSources('', setup.slug, data, (source, shapes) => {
  arrived[source] = shapes;
  void map?.getSource<GeoJSONSource>(source)?.setData(shapes);
});

await sources.ready(first);
for (const [id, shapes] of Object.entries(arrived)) Object.assign(style.sources[id] ?? {}, { data: shapes });
for (const [id, strength] of Object.entries(first.strength))
  Object.assign(style.state ?? {}, { [id]: { default: strength } });
const started = new MapLibre({
  container: 'map',
  style,
  ...position(first.camera),
  interactive: false,
  attributionControl: false,
  fadeDuration: 0,
  maxPitch: 0,
  trackResize: false,
});
map = started;
await started.once('idle');
document.body.toggleAttribute('data-live', true);
await sources.rest();
started.triggerRepaint();
await started.once('idle');
const path = (await (await fetch(setup.path)).json()) as ScrollPath;

let shown = -1;
let due = 0;
function show(): void {
  due = 0;
  const index = Math.min(path.pictures.length - 1, Math.round(window.scrollY / path.stepPx));
  const [before, picture] = [path.pictures[shown], path.pictures[index]];
  if (index === shown || !picture) return;
  shown = index;
  for (const [id, strength] of Object.entries(picture.strength))
    if (before?.strength[id] !== strength) started.setGlobalStateProperty(id, strength);
  if (JSON.stringify(before?.camera) !== JSON.stringify(picture.camera))
    started.jumpTo(position(picture.camera));
}
show();
window.addEventListener('scroll', () => (due ||= requestAnimationFrame(show)), { passive: true });
Object.assign(window, { araxes: { map: started } });
document.body.toggleAttribute('data-ready', true);
