import type { FeatureCollection } from 'geojson';
import { lettering, type Letters } from '../../../geo/draw/lettering.ts';
import { CAPTION, drawPoster, posterFrame } from '../../../geo/draw/poster.ts';
import { candidatesOf } from '../../../geo/label/candidates.ts';
import { place } from '../../../geo/label/place.ts';
import { roomOf } from '../../../geo/label/room.ts';
import { fit } from '../../../geo/scene/focus.ts';
import { PALETTES, type Scheme } from '../../../geo/style/palette.ts';
import { style } from '../../../geo/style/style.ts';
import { CREDIT, factsLine, type PictureTexts, type StepFacts } from '../../map/caption.ts';
import type { LiveData } from '../../map/live-data.ts';
import { fetchJson, liveSources } from '../../map/live-sources.ts';
import { captionLines } from './caption-lines.ts';
import { lettersOf, type LettersFile } from './letters.ts';
import { drawingSize } from './picture-size.ts';

/** What picture to make. */
export interface PictureOptions {
  readonly slug: string;
  /** The site's path. */
  readonly base: string;
  /** Id of the step. */
  readonly step: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly scheme: Scheme;
  /** Whether the heading stands under the map. Date, certainty and credit always do: they must not get lost on the way. */
  readonly caption: boolean;
  /** Large text over the map's lower left. */
  readonly title?: string;
}

/**
 * Draws a step of a story as one SVG file without outside fonts, images or scripts, as the static pictures are drawn.
 * Fetches what it shows. Rejects when a file cannot be had or there is no such step.
 * @throws RangeError (as a rejection) for sizes that no picture has
 */
export async function makePicture(options: PictureOptions): Promise<string> {
  const { slug, base, step, scheme, title } = options;
  const size = drawingSize(options);
  const { live, texts, places, names, letters, sources } = await dataOf(base, slug);
  const index = live.scenes.findIndex(({ id }) => id === step);
  const [scene, facts] = [live.scenes[index], texts.steps[step]];
  if (!scene || !facts) throw new Error(`makePicture(options): ${slug} has no step ${step}`);
  const caption = captionOf(options, facts, texts.title, size.width, letters);
  const layout = { ...size, caption, ...(title ? { title } : {}) };
  const frame = posterFrame(layout);
  const camera = fit(scene.focus, frame);
  const room = roomOf(frame);
  await sources.ready({ step: index, camera, strength: scene.strength, labels: [] });
  // A scene's own labels suit every window of a room; one picture has room for more names, and for fewer.
  const atlas = { ground: sources.data, places, names };
  const named = { places: facts.places, strength: scene.strength };
  const candidates = candidatesOf(named, live, atlas, sources.data, camera.zoom, 'roomy');
  const labels = place(candidates, camera, frame, room);
  return drawPoster(
    {
      ...layout,
      given: { width: options.width, height: options.height },
      scene,
      labels,
      room,
      styles: { light: style(live.layers, PALETTES.light), dark: style(live.layers, PALETTES.dark) },
      data: sources.data,
      palettes: PALETTES,
      scheme,
      alt: facts.alt,
    },
    letters,
  );
}

function captionOf(
  { caption, title }: PictureOptions,
  facts: StepFacts,
  story: string,
  width: number,
  letters: Letters,
): string[] {
  const { size, margin } = CAPTION;
  const heading = title ? story : facts.heading;
  const said = factsLine({ ...facts, heading: caption ? heading : '' });
  const texts = caption ? [said, CREDIT] : [[said, CREDIT].filter(Boolean).join(' · ')];
  const widthOf = (text: string) => lettering(letters).width(text, { font: 'sans', size });
  return texts.flatMap((text) => captionLines(text, width - 2 * margin, widthOf));
}

/** Kept: whoever makes one picture of a story makes more. */
const fetched = new Map<string, ReturnType<typeof fetchData>>();

function dataOf(base: string, slug: string): ReturnType<typeof fetchData> {
  const key = `${base} ${slug}`;
  const data = fetched.get(key) ?? fetchData(base, slug);
  fetched.set(key, data);
  data.catch(() => fetched.delete(key));
  return data;
}

async function fetchData(base: string, slug: string) {
  const folder = `${base}/stories/${slug}/data`;
  const [live, texts, names, file] = await Promise.all([
    fetchJson<LiveData>(`${folder}/scenes.json`),
    fetchJson<PictureTexts>(`${folder}/pictures.json`),
    fetchJson<FeatureCollection>(`${base}/layers/names.geojson`),
    fetchJson<LettersFile>(`${base}/layers/letters.json`),
  ]);
  const places = new Map(texts.places.map((named) => [named.id, named]));
  const sources = liveSources(base, slug, live, () => undefined);
  return { live, texts, places, names, letters: lettersOf(file), sources };
}
