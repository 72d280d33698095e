import type { QuizGround } from '../../geo/quiz/find-question.ts';
import { questionsOf, type Quiz } from '../../geo/quiz/questions-of.ts';
import { regionsOf } from '../../geo/quiz/region-at.ts';
import type { Story } from '../../geo/story/story.ts';
import { flagship } from '../scene/flagship.ts';

interface FlagshipQuiz {
  readonly story: Story;
  readonly ground: QuizGround;
  readonly quiz: Quiz;
}

let made: FlagshipQuiz | undefined;

/** The flagship story, its ground and its quiz. Made once: it takes a second. */
export function flagshipQuiz(): FlagshipQuiz {
  made ??= make();
  return made;
}

function make(): FlagshipQuiz {
  const { story, atlas, overlays } = flagship();
  const countries = atlas.ground['near:land'];
  if (!countries) throw new Error('flagshipQuiz(): there are no countries');
  const ground: QuizGround = {
    places: atlas.places,
    layers: story.layers,
    data: overlays,
    regionAt: regionsOf(countries),
  };
  return { story, ground, quiz: questionsOf(story, ground) };
}
