// These packages ship no types. Only what the build calls is declared.
declare module 'topojson-server' {
  import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
  import type { GeometryObject, Topology } from 'topojson-specification';
  export function topology(
    objects: Record<string, FeatureCollection<Geometry | null, GeoJsonProperties> | Feature | Geometry>,
    quantization?: number,
  ): Topology<Record<string, GeometryObject>>;
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification';
  export function presimplify<T extends Topology>(topology: T): T;
  export function simplify<T extends Topology>(topology: T, minWeight?: number): T;
  type RingFilter = (ring: number[], interior: boolean) => boolean;
  export function filter<T extends Topology>(topology: T, keep?: RingFilter): T;
  export function filterAttachedWeight(
    topology: Topology,
    minWeight: number,
    weight: (ring: number[][], interior: boolean) => number,
  ): RingFilter;
}
