'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { judgePlace, type Verdict } from '../../geo/quiz/judge-place.ts';
import type { LocateQuestion } from '../../geo/quiz/question.ts';
import type { Outcome } from '../../geo/quiz/session.ts';
import type { LngLat } from '../../geo/scene/camera.ts';
import type { QuizData } from './quiz-data.ts';
import { quizMap, type QuizMap } from './quiz-map.ts';
import { loadRegions, loadShape } from './quiz-shapes.ts';

interface Props {
  data: QuizData;
  base: string;
  question: LocateQuestion;
  outcome: Outcome;
  onVerdict: (verdict: Verdict) => void;
}

/** The map that is pointed at. */
export function MapStage({ data, base, question, outcome, onVerdict }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const missed = useRef<LngLat>(undefined);
  const [map, setMap] = useState<QuizMap>();
  const [trouble, setTrouble] = useState('');
  const isOpen = outcome.state === 'open';
  const answer = useEffectEvent(async (at: LngLat, zoom: number) => {
    if (!isOpen) return;
    try {
      const [shape, regionAt] = await Promise.all([
        loadShape(base, data.slug, question.target),
        loadRegions(base),
      ]);
      const verdict = judgePlace(question.target, shape, { at, zoom }, regionAt);
      missed.current = verdict.right ? undefined : at;
      if (!verdict.right) map?.miss(at);
      setTrouble('');
      onVerdict(verdict);
    } catch {
      setTrouble(
        'The answer could not be checked: a file did not arrive. Try again, or answer from the list.',
      );
    }
  });
  useEffect(() => {
    let gone = false;
    let made: QuizMap | undefined;
    if (!stage.current) return;
    const onAnswer = (at: LngLat, zoom: number) => void answer(at, zoom);
    void quizMap({ stage: stage.current, data, base, onAnswer }).then((begun) => {
      made = begun;
      if (gone) begun.end();
      else setMap(begun);
    });
    return () => {
      gone = true;
      made?.end();
    };
  }, [data, base]);
  useEffect(() => {
    if (!map || isOpen) return;
    let gone = false;
    void loadShape(base, data.slug, question.target).then(
      (shape) => gone || map.reveal(question.target, shape, missed.current),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [map, isOpen, question, base, data.slug]);
  return (
    <div className="map-box" data-ready={map ? '' : undefined}>
      <div ref={stage} className="stage">
        <img className="drawn" src={`${base}/stories/${data.slug}/quiz/map.svg`} alt="" draggable={false} />
        <div className="canvas" />
      </div>
      <div className="zooms">
        <button type="button" aria-label="Zoom in" onClick={() => map?.zoomBy(1)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => map?.zoomBy(-1)}>
          −
        </button>
      </div>
      <p role="status" className="trouble">
        {trouble}
      </p>
    </div>
  );
}
