import { shapeNotes } from '../map/live-data.ts';
import { CREDIT } from '../map/caption.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { LayerNotes } from './layer-notes.tsx';
import { PlaceTable } from './place-table.tsx';
import { regionAlt, REGION_SIZES } from './region-file.ts';
import { atlasFocus } from './region.ts';

/**
 * The geography of a story without its plot. Finished without a script: a drawn map of the region, the layers with their
 * notes, the places with their names. A script lays a map with tools over the drawing.
 */
export function AtlasPage({ loaded, base }: { loaded: LoadedStory; base: string }) {
  const { story, atlas } = loaded;
  const home = `${base}/stories/${story.slug}/`;
  const { center, width, height } = atlasFocus(loaded);
  const [wide, tall] = [REGION_SIZES['region.svg'], REGION_SIZES['region-tall.svg']];
  return (
    <main
      className="atlas"
      lang="en"
      data-slug={story.slug}
      data-base={base}
      data-region={JSON.stringify([...center, width, height])}
    >
      <a className="skip" href="#places">
        Skip the map
      </a>
      <header className="atlas-head">
        <h1>Atlas</h1>
        <a href={home} lang={story.lang}>
          {story.title}
        </a>
      </header>
      <div className="atlas-desk">
        <figure className="atlas-map">
          <picture>
            <source
              media="(width < 640px), (aspect-ratio < 11/10)"
              srcSet={`${home}atlas/region-tall.svg`}
              width={tall.width}
              height={tall.height}
            />
            <img
              className="atlas-drawing"
              src={`${home}atlas/region.svg`}
              alt={regionAlt(loaded)}
              width={wide.width}
              height={wide.height}
            />
          </picture>
          <div className="stage">
            <div className="canvas" />
            <p className="quiet-note" role="status" />
          </div>
        </figure>
        <div className="atlas-notes">
          <LayerNotes layers={story.layers} notes={shapeNotes(story)} />
        </div>
      </div>
      <PlaceTable places={[...atlas.places.values()]} />
      <p className="atlas-credit">{CREDIT}. Boundaries and names imply no endorsement.</p>
    </main>
  );
}
