import { Resvg } from '@resvg/resvg-js';
import { drawPoster, type Poster } from '../../geo/draw/poster.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import type { Scene } from '../../geo/scene/scene.ts';
import { coverStep } from '../story/cover-step.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { CREDIT, factsLine, stepFacts } from './caption.ts';
import { letters } from './lettering.ts';
import { locatorFile } from './locator-map.ts';
import { NEWS_SHAPES } from './news-shapes.ts';
import { stillFile } from './stills.ts';

const SHARE = { width: 1200, height: 630 };
const PLATE = { width: 1200, height: 800 };
const COVER = { width: 960, height: 540 };

/**
 * The picture files of a story: for each step `<id>.svg` (complete in itself), `<id>.ground.svg` (for the page, which
 * brings the names) and `<id>.png` (share card); `share.png`, `cover.svg` and `share.<shape>.png` in {@link NEWS_SHAPES}
 * for the story; `locator.svg` for the cards of close steps.
 */
export function stepFiles(loaded: LoadedStory | null): string[] {
  const steps = loaded?.story.steps.map(({ id }) => id) ?? [];
  return [
    ...steps.flatMap((id) => [`${id}.svg`, `${id}.ground.svg`, `${id}.png`]),
    'share.png',
    ...Object.keys(NEWS_SHAPES).map((shape) => `share.${shape}.png`),
    'cover.svg',
    'locator.svg',
  ];
}

/** The content of one of the {@link stepFiles}. Throws for any other name. */
export function stepFile(
  loaded: LoadedStory | null,
  file: string,
): { body: string | Uint8Array<ArrayBuffer>; type: string } {
  if (loaded && file === 'locator.svg') return { body: locatorFile(loaded), type: 'image/svg+xml' };
  const [, name = '', shape = '', ending = ''] =
    /^(.+?)(?:\.(\d+x\d+))?\.((?:ground\.)?svg|png)$/.exec(file) ?? [];
  const index =
    name === 'share' || name === 'cover'
      ? coverIndex(loaded)
      : (loaded?.story.steps.findIndex(({ id }) => id === name) ?? -1);
  const scene = loaded?.scenes[index];
  if (!loaded || !scene) throw new Error(`stepFile(file): there is no ${file}`);
  if (ending === 'ground.svg') return { body: stillFile(loaded, scene), type: 'image/svg+xml' };
  if (name === 'cover')
    return { body: plate(loaded, scene, index, COVER, undefined, true), type: 'image/svg+xml' };
  if (ending === 'svg') return { body: plate(loaded, scene, index, PLATE), type: 'image/svg+xml' };
  if (shape in NEWS_SHAPES) {
    const size = NEWS_SHAPES[shape as keyof typeof NEWS_SHAPES];
    return { body: painted(plate(loaded, scene, index, size)), type: 'image/png' };
  }
  const title = name === 'share' ? loaded.story.title : (loaded.story.steps[index]?.heading ?? '');
  return { body: painted(plate(loaded, scene, index, SHARE, title)), type: 'image/png' };
}

function painted(svg: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Resvg(svg).render().asPng());
}

function coverIndex(loaded: LoadedStory | null): number {
  const cover = loaded ? coverStep(loaded.story) : undefined;
  return loaded?.story.steps.findIndex((step) => step === cover) ?? -1;
}

function plate(
  loaded: LoadedStory,
  scene: Scene,
  index: number,
  size: Pick<Poster, 'width' | 'height' | 'given'>,
  title?: string,
  bare = false,
): string {
  const { story, styles, atlas, overlays } = loaded;
  const step = story.steps[index];
  const facts = step ? stepFacts(story, step) : { heading: '', when: '', unsure: [], alt: story.title };
  const said = title ? { ...facts, heading: story.title, unsure: [] } : facts;
  return drawPoster(
    {
      scene,
      labels: scene.labels.roomy,
      styles,
      data: { ...atlas.ground, ...overlays },
      palettes: PALETTES,
      ...size,
      ...(title ? { title } : {}),
      caption: bare ? [] : [factsLine(said), CREDIT],
      alt: facts.alt,
    },
    letters,
  );
}
