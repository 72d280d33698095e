import type { Geometry, Position } from 'geojson';
import type { Severity } from './issue.ts';
import type { JsonPath } from './json-position.ts';
import { acrossAntimeridian } from './antimeridian.ts';
import { asJson } from './as-text.ts';
import { coordinateFinding } from './coordinate.ts';

/** Tells what is wrong at a path of the file. */
export type Say = (severity: Severity, path: JsonPath, code: string, message: string, hint?: string) => void;

const deepest = 4;

/** A geometry as it can be drawn: rings closed and wound as RFC 7946 wants them. Undefined if it cannot be drawn. */
export function geometry(value: unknown, path: JsonPath, say: Say, depth = 0): Geometry | undefined {
  const type = field(value, 'type');
  const coordinates = field(value, 'coordinates');
  const at = [...path, 'coordinates'];
  switch (type) {
    case 'Point': {
      const point = position(coordinates, at, say);
      return point && { type, coordinates: point };
    }
    case 'MultiPoint':
      return many(type, positions(coordinates, at, 1, say));
    case 'LineString': {
      const drawn = line(coordinates, at, say);
      return drawn && { type, coordinates: drawn };
    }
    case 'MultiLineString':
      return many(
        type,
        every(coordinates, at, say, (part, own) => line(part, own, say)),
      );
    case 'Polygon': {
      const rings = polygon(coordinates, at, say);
      return rings && { type, coordinates: rings };
    }
    case 'MultiPolygon':
      return many(
        type,
        every(coordinates, at, say, (rings, own) => polygon(rings, own, say)),
      );
    case 'GeometryCollection': {
      if (depth >= deepest) {
        say('error', path, 'layer-geometry', 'Geometry collections are nested too deeply.');
        return undefined;
      }
      const inner = [...path, 'geometries'];
      const geometries = every(field(value, 'geometries'), inner, say, (own, to) =>
        geometry(own, to, say, depth + 1),
      );
      return geometries && { type, geometries };
    }
    default:
      say('error', path, 'layer-geometry', `${asJson(type)} is not a type of GeoJSON geometry.`);
      return undefined;
  }
}

// Members of a Multi… geometry that cannot be drawn are left out; one without members is nothing.
function many<Type extends string, Part>(type: Type, coordinates: Part[] | undefined) {
  return coordinates && coordinates.length > 0 ? { type, coordinates } : undefined;
}

function every<Part>(
  value: unknown,
  path: JsonPath,
  say: Say,
  read: (value: unknown, path: JsonPath) => Part | undefined,
): Part[] | undefined {
  if (!Array.isArray(value)) {
    say('error', path, 'layer-geometry', `"${path.at(-1)}" should be a list.`);
    return undefined;
  }
  if (value.length === 0) say('warning', path, 'layer-geometry', `"${path.at(-1)}" is empty.`);
  const parts: Part[] = [];
  for (const [index, part] of value.entries()) {
    const own = read(part, [...path, index]);
    if (own !== undefined) parts.push(own);
  }
  return parts;
}

function positions(value: unknown, path: JsonPath, least: number, say: Say): Position[] | undefined {
  const found = every(value, path, say, (own, to) => position(own, to, say));
  if (found === undefined || !Array.isArray(value) || found.length < value.length) return undefined;
  if (found.length >= least) return found;
  if (found.length === 0) return undefined;
  say(
    'error',
    path,
    'layer-geometry',
    `There are ${found.length} positions here, and at least ${least} are needed.`,
  );
  return undefined;
}

function position(value: unknown, path: JsonPath, say: Say): Position | undefined {
  const finding = coordinateFinding(value);
  if (finding === undefined) return value as Position;
  say('error', path, finding.code, finding.message, finding.hint);
  return undefined;
}

function line(value: unknown, path: JsonPath, say: Say): Position[] | undefined {
  const found = positions(value, path, 2, say);
  const across = found && acrossAntimeridian(found, false);
  if (across) sayCrossing('line', path, say);
  return across ?? found;
}

function sayCrossing(what: 'line' | 'ring', path: JsonPath, say: Say): void {
  const message = `This ${what} crosses the antimeridian; it is drawn the shorter way round.`;
  const hint =
    'Cut it there (`ogr2ogr -f GeoJSON -wrapdateline out.geojson in`), or add positions if the long way is meant.';
  say('warning', path, 'layer-antimeridian', message, hint);
}

function polygon(value: unknown, path: JsonPath, say: Say): Position[][] | undefined {
  const rings = every(value, path, say, (own, to) => ring(own, to, to.at(-1) === 0, say));
  if (!Array.isArray(value) || rings === undefined) return undefined;
  // Without its outer ring, the first hole would be drawn as the area.
  return rings.length === value.length && rings.length > 0 ? rings : undefined;
}

function ring(value: unknown, path: JsonPath, isOuter: boolean, say: Say): Position[] | undefined {
  const found = positions(value, path, 3, say);
  const [first] = found ?? [];
  const last = found?.at(-1);
  if (found === undefined || first === undefined || last === undefined) return undefined;
  const isClosed = first[0] === last[0] && first[1] === last[1];
  const closed = isClosed ? found : [...found, first];
  if (!isClosed) {
    const hint = 'End it with its first position once more.';
    say('error', path, 'layer-ring-open', 'A ring does not end where it begins; it is drawn closed.', hint);
  }
  if (closed.length < 4) {
    say(
      'error',
      path,
      'layer-geometry',
      'A ring needs at least four positions, the last one equal to the first.',
    );
    return undefined;
  }
  const across = acrossAntimeridian(closed, true);
  if (across) sayCrossing('ring', path, say);
  const drawn = across ?? closed;
  if (area(drawn) === 0 || area(drawn) > 0 === isOuter) return drawn;
  const message = `${isOuter ? 'An outer ring runs clockwise' : 'A hole runs counter-clockwise'}; it is turned round.`;
  say(
    'notice',
    path,
    'layer-winding',
    message,
    'RFC 7946 wants outer rings counter-clockwise and holes clockwise.',
  );
  return drawn.toReversed();
}

// Twice the area in square degrees, positive when counter-clockwise.
function area(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** A member of an untrusted object, or undefined. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
