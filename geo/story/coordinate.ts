import { quoted } from './as-text.ts';
import type { Finding } from './issue.ts';

/** Says why a value is not a position in degrees, longitude first; undefined if it is one. */
export function coordinateFinding(value: unknown): Finding | undefined {
  const [lng, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat)) {
    const message = `${quoted(value, 40)} is not a position.`;
    return { code: 'coordinates-invalid', message, hint: 'Write [longitude, latitude], two numbers.' };
  }
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return undefined;
  if (Math.abs(lng) > 360 || Math.abs(lat) > 360) {
    const message = `${quoted(value, 40)} is in metres of a projection, not in degrees.`;
    return {
      code: 'layer-projected',
      message,
      hint: 'Reproject it: `ogr2ogr -t_srs EPSG:4326 out.geojson in`.',
    };
  }
  return rangeFinding(lng, lat);
}

/** Says that a position in degrees is not on Earth, and whether its numbers look swapped. */
export function rangeFinding(lng: number, lat: number): Finding {
  const message = `[${lng}, ${lat}] is not on Earth: longitude is -180 to 180, latitude -90 to 90.`;
  if (Math.abs(lat) <= 90) {
    const same = ((((lng + 180) % 360) + 360) % 360) - 180;
    const hint = `Write ${Number(same.toFixed(9))} for ${lng}; a shape across the 180th meridian has to be cut there.`;
    return { code: 'coordinates-range', message, hint };
  }
  if (Math.abs(lat) > 180 || Math.abs(lng) > 90) return { code: 'coordinates-range', message };
  return { code: 'coordinates-swapped', message, hint: `Longitude comes first: [${lat}, ${lng}].` };
}
