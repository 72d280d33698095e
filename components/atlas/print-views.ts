import type { Camera, Frame } from '../../geo/scene/camera.ts';
import type { Focus } from '../../geo/scene/focus.ts';
import { fromScreen, worldSizePx } from '../../geo/scene/mercator.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { style } from '../../geo/style/style.ts';
import { lettersOf, type LettersFile } from '../embed/picture/letters.ts';
import type { Knowledge } from '../explore/knowledge.ts';
import { CREDIT } from '../map/caption.ts';
import { fetchJson, type LiveSources } from '../map/live-sources.ts';
import { drawAtlas } from './atlas-drawing.ts';

interface Shared {
  readonly base: string;
  readonly camera: Camera;
  readonly frame: Frame;
  readonly layers: Readonly<Record<string, Layer>>;
  readonly knowledge: Knowledge;
  readonly sources: LiveSources;
  readonly graticule: boolean;
}

/** One sheet, as wide as the type area of A4 at 96 pixels to the inch; two share a page. */
const WIDTH = 720;
const HEIGHT = { one: 900, two: 470 };

/** Draws the present view once for each set of layers, puts the drawings where paper shows them, and prints. */
export async function printViews(
  main: HTMLElement,
  views: readonly { readonly strength: Strengths; readonly name: string }[],
  { base, camera, frame, layers, knowledge, sources, graticule }: Shared,
): Promise<void> {
  const letters = lettersOf(await fetchJson<LettersFile>(`${base}/layers/letters.json`));
  const focus = focusIn(camera, frame);
  const shape = focus.width / focus.height;
  const height = views.length > 1 ? HEIGHT.two : Math.round(Math.min(HEIGHT.one, WIDTH / shape + 80));
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const light = style(layers, PALETTES.light);
  const drawings = views.map(async ({ strength, name }) => {
    await sources.ready({ step: 0, camera, strength, labels: [] });
    const shown = Object.keys(layers).filter((id) => (strength[id] ?? 0) > 0);
    const alt = `Map of ${shown.map((id) => layers[id]?.label).join(', ') || 'the ground alone'}`;
    const { places, names } = knowledge;
    const drawing = drawAtlas(
      {
        focus,
        strength,
        layers,
        styles: { light, dark: light },
        data: sources.data,
        places,
        names,
        width: WIDTH,
        height,
        graticule,
        caption: [`${name} · drawn on ${day}`, CREDIT],
        alt,
        scheme: 'light',
      },
      letters,
    );
    const image = new Image(WIDTH, height);
    image.alt = alt;
    image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
    await image.decode();
    return image;
  });
  const sheet = main.querySelector('.atlas-sheet') ?? document.createElement('div');
  sheet.className = 'atlas-sheet';
  sheet.replaceChildren(...(await Promise.all(drawings)));
  main.querySelector('.atlas-map')?.append(sheet);
  window.print();
}

/** Forgets the drawn view: paper shows the region again. */
export function forgetSheet(): void {
  document.querySelector('.atlas-sheet')?.remove();
}

/** What the free part of the map shows now. */
function focusIn(camera: Camera, { width, height, free }: Frame): Focus {
  const size = worldSizePx(camera.zoom);
  return {
    center: fromScreen(camera, width, height, free.x + free.width / 2, free.y + free.height / 2),
    width: free.width / size,
    height: free.height / size,
    bearing: camera.bearing,
  };
}
