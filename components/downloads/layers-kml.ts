import type { Feature, Geometry, Position } from 'geojson';
import type { Layer } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { element, xmlFile } from '../xml.ts';

/** A layer as it goes into a file: its shapes and where they come from. */
export interface KmlLayer {
  readonly id: string;
  readonly layer: Layer;
  readonly features: readonly Feature[];
  /** In words: source, method, licence. */
  readonly origin: Readonly<Record<string, string>>;
}

const THIN = 2;
const WASH = 0x38;

/**
 * Layers as KML 2.2: a folder each, in the colours of the map, areas see-through; every shape with its certainty, source
 * and licence.
 */
export function layersKml(name: string, about: string, layers: readonly KmlLayer[]): string {
  const kml = element(
    'kml',
    [
      element('Document', [
        element('name', name),
        element('description', about),
        ...layers.map(({ id, layer }) => styleOf(id, layer)),
        ...layers.map(folder),
      ]),
    ],
    { xmlns: 'http://www.opengis.net/kml/2.2' },
  );
  return xmlFile(kml);
}

function styleOf(id: string, { tone }: Layer): string {
  const colour = PALETTES.light.tone[tone];
  return element(
    'Style',
    [
      element('LineStyle', [element('color', kmlColour(colour, 0xff)), element('width', `${THIN}`)]),
      element('PolyStyle', [element('color', kmlColour(colour, WASH))]),
    ],
    { id: `style-${id}` },
  );
}

function folder({ id, layer, features, origin }: KmlLayer): string {
  const data = Object.entries({ ...(layer.status ? { status: layer.status } : {}), ...origin }).filter(
    ([, value]) => value,
  );
  const extended = element(
    'ExtendedData',
    data.map(([key, value]) => element('Data', [element('value', value)], { name: key })),
  );
  return element(
    'Folder',
    [
      element('name', layer.label),
      element(
        'description',
        [layer.note, data.map(([key, value]) => `${key}: ${value}`).join('\n')].filter(Boolean).join('\n'),
      ),
      ...features.map(({ geometry, properties }) =>
        element('Placemark', [
          element('name', String(properties?.['name'] ?? layer.label)),
          element('styleUrl', `#style-${id}`),
          extended,
          shape(geometry),
        ]),
      ),
    ],
    { id },
  );
}

function shape(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return element('Point', [places([geometry.coordinates])]);
    case 'LineString':
      return element('LineString', [element('tessellate', '1'), places(geometry.coordinates)]);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return element(
        'MultiGeometry',
        geometry.coordinates.map((coordinates) => shape({ type: 'Point', coordinates })),
      );
    case 'MultiLineString':
      return element(
        'MultiGeometry',
        geometry.coordinates.map((coordinates) => shape({ type: 'LineString', coordinates })),
      );
    case 'MultiPolygon':
      return element('MultiGeometry', geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return element('MultiGeometry', geometry.geometries.map(shape));
  }
}

function polygon([outer = [], ...holes]: Position[][]): string {
  const ring = (at: Position[]) => [element('LinearRing', [places(at)])];
  return element('Polygon', [
    element('tessellate', '1'),
    element('outerBoundaryIs', ring(outer)),
    ...holes.map((hole) => element('innerBoundaryIs', ring(hole))),
  ]);
}

const places = (positions: Position[]) =>
  element('coordinates', positions.map(([lng, lat]) => `${lng},${lat}`).join(' '));

/** KML writes opacity first, then blue, green and red. */
function kmlColour(hex: string, alpha: number): string {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  return alpha.toString(16).padStart(2, '0') + blue + green + red;
}
