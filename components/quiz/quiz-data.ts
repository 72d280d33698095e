import { remembered } from '../../geo/data/remembered.ts';
import { drawGround } from '../../geo/draw/ground.ts';
import { middle, type QuizGround } from '../../geo/quiz/find-question.ts';
import { questionsOf, type Quiz } from '../../geo/quiz/questions-of.ts';
import { regionsOf } from '../../geo/quiz/region-at.ts';
import type { Camera } from '../../geo/scene/camera.ts';
import { fit, focusOf, type Focus } from '../../geo/scene/focus.ts';
import { toScreen } from '../../geo/scene/mercator.ts';
import type { LoadedStory } from '../story/load-story.ts';

/** What the quiz of a story needs in a browser. */
export interface QuizData {
  readonly slug: string;
  readonly title: string;
  readonly quiz: Quiz;
  /** What the map shows before every question. */
  readonly focus: Focus;
  /** The drawn map: its size and the camera in its middle. */
  readonly drawn: { readonly width: number; readonly height: number; readonly camera: Camera };
}

const WIDTH = 1000;
/** How far the drawing reaches beyond the focus, in shares of it, for windows of another shape. */
const BLEED = 0.4;

/** The quiz of a story, with the region that its questions are about. */
export const quizData = remembered(({ story, atlas, overlays }: LoadedStory): QuizData => {
  const countries = atlas.ground['near:land'] ?? { type: 'FeatureCollection', features: [] };
  const ground: QuizGround = {
    places: atlas.places,
    layers: story.layers,
    data: overlays,
    regionAt: regionsOf(countries),
  };
  const { questions, more } = questionsOf(story, ground);
  const middles = questions.flatMap((question) =>
    question.kind === 'locate' ? [middle(question.target, ground)] : [],
  );
  const focus = focusOf(middles.length > 0 ? middles : [...atlas.places.values()].map(({ at }) => at), 0.14);
  const frame = { width: WIDTH, height: (WIDTH * focus.height) / focus.width };
  const camera = fit(focus, { ...frame, free: { x: 0, y: 0, ...frame } });
  const isOnMap = (at: readonly [number, number]) => {
    const [x, y] = toScreen(camera, frame.width, frame.height, at);
    return x > 0 && x < frame.width && y > 0 && y < frame.height;
  };
  return {
    slug: story.slug,
    title: story.title,
    quiz: { questions, more: more.filter(({ target }) => isOnMap(middle(target, ground))) },
    focus,
    drawn: {
      width: Math.round(frame.width * (1 + 2 * BLEED)),
      height: Math.round(frame.height * (1 + 2 * BLEED)),
      camera,
    },
  };
});

/** The map without names that goes with {@link quizData}, as an SVG file. */
export function quizMapFile(loaded: LoadedStory): string {
  const { width, height, camera } = quizData(loaded).drawn;
  const { markup, css } = drawGround({
    styles: loaded.styles,
    data: loaded.atlas.ground,
    strength: {},
    camera,
    extent: { x: 0, y: 0, width, height },
    originX: width / 2,
    originY: height / 2,
    tolerance: 0.3,
    digits: 1,
    prefix: 'u',
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${css}</style>${markup}</svg>\n`;
}
