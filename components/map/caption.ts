import type { Place } from '../../geo/data/atlas.ts';
import type { Step, Story } from '../../geo/story/story.ts';

/** Who must be named under every picture of the map that leaves the site. */
export const CREDIT = '© OpenStreetMap contributors (ODbL) · Natural Earth · GeoNames (CC BY 4.0)';

/** What a picture of a step says about itself. */
export interface StepFacts {
  readonly heading: string;
  /** The date as readers see it. */
  readonly when: string;
  /** What is shown and not surveyed, with its certainty. */
  readonly unsure: readonly string[];
  readonly alt: string;
}

/** What the pictures of a story say, and which places they name. */
export interface PictureTexts {
  readonly title: string;
  /** By step id; `places` holds ids, the most important first. */
  readonly steps: Readonly<Record<string, StepFacts & { readonly places: readonly string[] }>>;
  readonly places: readonly Place[];
}

export function stepFacts({ layers }: Pick<Story, 'layers'>, { heading, when, show, alt }: Step): StepFacts {
  const unsure = show.flatMap(({ layer }) => {
    const shape = layers[layer];
    return shape && shape.certainty !== 'surveyed' ? [`${shape.label}: ${shape.certainty}`] : [];
  });
  return { heading, when: when.text, unsure, alt };
}

export function pictureTexts(story: Story, places: ReadonlyMap<string, Place>): PictureTexts {
  const steps = story.steps.map(
    (step) => [step.id, { ...stepFacts(story, step), places: step.places }] as const,
  );
  const named = [...new Set(story.steps.flatMap((step) => step.places))].flatMap(
    (id) => places.get(id) ?? [],
  );
  return {
    title: story.title,
    steps: Object.fromEntries(steps),
    places: named.map((place) => ({ ...place, names: { en: place.names['en'] ?? place.id } })),
  };
}

/** One line of facts under a picture. Give it an empty heading, or nothing unsure, to leave that out. */
export function factsLine({ heading, when, unsure }: Omit<StepFacts, 'alt'>): string {
  return [heading, when, ...unsure].filter(Boolean).join(' · ');
}
