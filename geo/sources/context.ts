import { mergeArcs, meshArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import { featureCollection, multiPolygon, rewind } from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology, Transform } from 'topojson-specification';
import { COUNTRY_NAMES } from './countries.source.ts';
import { FAR, NEAR, weightAt, within } from './detail.ts';
import type { Detail } from './detail.ts';
import { writeTopology } from './write.ts';
import type { Lake } from './lakes.ts';
import { fromOpenStreetMap } from './provenance.ts';
import type { Rings } from './source-data.ts';

type LakeProperties = { name?: string; km2?: number };
type Objects = { countries: GeometryCollection; world: GeometryCollection; lakes: GeometryCollection };

/** All land and the larger lakes in one topology at full detail, with the weight of every point. */
export function landTopology(countries: ReadonlyMap<string, Rings[]>, lakes: Lake[]): Topology {
  const named = new Map(COUNTRY_NAMES.map(([a3, number, name]) => [a3, { number, name }]));
  const land = [...countries].map(([a3, polygons]): Feature<MultiPolygon> => {
    const about = named.get(a3);
    const feature = rewind(
      multiPolygon(polygons, about ? { a3, name: about.name } : {}),
    ) as Feature<MultiPolygon>;
    return about ? { ...feature, id: about.number } : feature;
  });
  return presimplify(
    topology({
      countries: featureCollection(land.filter((f) => f.id !== undefined)),
      world: featureCollection(land.filter((f) => f.id === undefined)),
      lakes: featureCollection(lakes.map((lake, i) => ({ ...(rewind(lake) as Lake), id: i + 1 }))),
    }),
  );
}

/** The topology at one level of detail, with `world` in one piece and the lines of coasts and borders. */
export function atDetail(full: Topology, detail: Detail): Topology {
  const weighed = { ...full, arcs: full.arcs.map((arc) => arc.map((point) => weigh(point, detail))) };
  const kept = simplify(withLakesFor(weighed, detail) as Topology, 1);
  const objects = kept.objects as Objects;
  const world = mergeArcs(kept, objects.world.geometries as Parameters<typeof mergeArcs>[1]);
  const merged = {
    ...kept,
    objects: { countries: objects.countries, world, lakes: objects.lakes },
  } as Topology;
  const drawn = filterAttachedWeight(merged, detail.tinyRing, (ring) => areaInWeights(ring, detail));
  const pruned = dropEmpty(filter(merged, drawn));
  const rounding: Transform = { scale: [detail.grid, detail.grid], translate: [0, 0] };
  return withLines(quantize(pruned as Parameters<typeof quantize>[0], rounding) as Topology);
}

// Every threshold becomes 1, so that one call simplifies all bands and no seam can open between them.
function weigh(point: number[], detail: Detail): number[] {
  const [lng = 0, lat = 0, weight = 0] = point;
  const smallest = weightAt(detail, lng, lat);
  return [lng, lat, smallest === 0 ? Infinity : weight / smallest];
}

function areaInWeights(ring: number[][], detail: Detail): number {
  const [lng = 0, lat = 0] = ring[0] ?? [];
  return ringArea(ring) / weightAt(detail, lng, lat);
}

function ringArea(points: number[][]): number {
  const twice = points.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function withLakesFor(land: Topology, detail: Detail): Topology {
  const lakes = land.objects.lakes as GeometryCollection<LakeProperties>;
  const kept = lakes.geometries.filter((lake) => {
    const [lng = 0, lat = 0] = firstPoint(land, lake);
    const rule = detail.lakes.find(({ bounds }) => within(bounds, lng, lat));
    return rule !== undefined && ((lake.properties as LakeProperties | undefined)?.km2 ?? 0) >= rule.km2;
  });
  const geometries = kept.map(({ properties, ...lake }) => {
    const { name } = (properties ?? {}) as LakeProperties;
    return name ? { ...lake, properties: { name } } : lake;
  });
  return { ...land, objects: { ...land.objects, lakes: { ...lakes, geometries } as GeometryObject } };
}

function firstPoint(land: Topology, object: GeometryObject): number[] {
  if (object.type !== 'Polygon' && object.type !== 'MultiPolygon') return [];
  const index = (object.arcs as unknown[]).flat(3)[0] as number;
  return land.arcs[index < 0 ? ~index : index]?.[0] ?? [];
}

function dropEmpty(land: Topology): Topology {
  const objects = Object.entries(land.objects).map(([name, object]) =>
    object.type === 'GeometryCollection'
      ? [name, { ...object, geometries: object.geometries.filter((g) => (g.type as string | null) !== null) }]
      : [name, object],
  );
  return { ...land, objects: Object.fromEntries(objects) as Topology['objects'] };
}

// Lines drawn from the outlines would show every border twice and the cut at 180°.
function withLines(land: Topology): Topology {
  const { countries, world } = land.objects as { countries: GeometryCollection; world: GeometryObject };
  const all = {
    type: 'GeometryCollection',
    geometries: [...countries.geometries, world],
  } as GeometryCollection;
  const borders = meshArcs(land, all, (a, b) => a !== b);
  const coast = meshArcs(land, all, (a, b) => a === b);
  return { ...land, objects: { ...land.objects, borders, coast } as Topology['objects'] };
}

const CONTEXT = {
  far: { detail: FAR, seen: 'below zoom 5.5' },
  near: { detail: NEAR, seen: 'from zoom 5.5 on' },
} as const;

/** Writes one of the two context files. */
export function writeContext(land: Topology, id: keyof typeof CONTEXT): void {
  const { detail, seen } = CONTEXT[id];
  const about = fromOpenStreetMap({
    title: `Countries, land and lakes as seen ${seen}`,
    source:
      'OpenStreetMap, as packaged in @geo-maps/countries-coastline-100m, earth-lakes-500m and earth-rivers-100m',
    version: '@geo-maps packages 0.6.0',
    method:
      'One topology of all countries, borders stitched, simplified in bands of detail around the Aras (Visvalingam); countries outside 5–90° E, 12–65° N merged into one land',
    certainty: 'surveyed',
    note: 'Boundaries as in OpenStreetMap 2017, generalised. Crimea: drawn in Ukraine only. East Jerusalem: drawn in Palestine only, Abyei in South Sudan only, Western Sahara as land without a border. Golan: in Israel. The exclaves Artsvashen, Barxudarlı, Yuxarı Əskipara and Karki: drawn as the country around them. Åland: part of Finland. Antarctica is left out. Lakes of 100 km² and more within 34–60° E, 30–46° N: shores smoothed, within 3 % of their area, because the source draws them on a grid of about 2 km. Lake Urmia: OSM outline 2017; the water surface in 2022 was far smaller. Lines of control are not drawn.',
  });
  writeTopology(id, about, atDetail(land, detail));
}
