import type { Visit } from '../explore/visit.ts';
import { firstPaint } from '../map/first-paint.ts';
import { lineFirst } from '../map/line-first.ts';
import { wantStillsInView } from '../map/hold-stills.ts';
import { followMap, type MapFollower } from './follow-map.ts';
import { keepFocusSeen } from './keep-focus-seen.ts';
import { keepPlace } from './keep-place.ts';
import { markStep } from './mark-step.ts';
import { scroller, type Reading } from './scroller.ts';
import { stepKeys } from './step-keys.ts';

export interface StoryParts {
  readonly story: HTMLElement;
  readonly stage: HTMLElement;
  readonly slug: string;
  readonly base: string;
  /** One quiet sentence for the reader. */
  readonly say: (note: string) => void;
}

export interface StartedStory {
  /** Hands the map to the reader who used `opener`, unless there is no live map or it is theirs already. */
  explore(opener: HTMLElement): Promise<void>;
  /** Shows one step per screen, to whoever used `opener`, unless the window is taken already. */
  present(opener: HTMLElement): Promise<void>;
  end(): void;
}

/** Brings a finished page to life: it marks where the reader is, and lets the map follow. */
export function startStory({ story, stage, slug, base, say }: StoryParts): StartedStory {
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const steps = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const marks = markStep(story);
  let follower: MapFollower | undefined;
  let visit: Visit | undefined;
  let taking = false;
  let ended = false;
  const onRead = (reading: Reading) => {
    if (visit) return;
    const step = Math.round(reading.position);
    marks.at(step);
    history.moved(steps[step]?.dataset['step'] ?? '');
    follower?.follow(reading);
  };
  const reader = scroller(story, () => lessMotion.matches, onRead);
  const history = keepPlace(reader);
  const endStills = wantStillsInView(story);
  void firstPaint().then(() => lineFirst(story));
  const endFocus = keepFocusSeen(story);
  let keys = stepKeys(story);
  marks.at(Math.round(reader.now().position));
  const isOver = () => ended;
  const tell = (note: string) => ended || say(note);
  const following = followMap({
    stage,
    slug,
    base,
    reader,
    say: tell,
    isStill: () => lessMotion.matches,
    isOver,
  }).then((started) => {
    if (ended) started?.end();
    else follower = started;
    return follower;
  });
  const shared = { stage, slug, base, reader, isStill: () => lessMotion.matches };
  /** Lets something have the whole window; the story goes on when it leaves. */
  const take = async (begin: (onLeft: () => void) => Promise<Visit>, sorry: string) => {
    if (visit || taking) return;
    taking = true;
    try {
      visit = await begin(() => {
        visit = undefined;
        keys = stepKeys(story);
      });
      keys.stop();
    } catch (failure) {
      console.warn(sorry, failure);
      say(sorry);
    }
    taking = false;
    if (ended) visit?.drop();
  };
  return {
    async explore(opener) {
      const map = follower;
      if (!map) return;
      await take(async (onLeft) => {
        const { startVisit } = await import('../explore/visit.ts');
        return startVisit({ ...shared, opener, map }, onLeft);
      }, 'The tools of the map could not be loaded. Try again later.');
    },
    present: (opener) =>
      take(async (onLeft) => {
        const { startPresenting } = await import('../present/present.ts');
        return startPresenting({ ...shared, story, opener, map: following }, onLeft);
      }, 'The presentation could not be loaded. Try again later.'),
    end() {
      ended = true;
      visit?.drop();
      follower?.end();
      history.stop();
      reader.stop();
      endStills();
      endFocus();
      keys.stop();
      marks.stop();
    },
  };
}
