'use client';

import { useEffect, useRef } from 'react';

const STEP_PX = 24;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A ring on the map that follows mouse, pen, finger, or Shift and the arrow keys. */
export function Spot() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stage = ring.current?.closest('.stage')?.getBoundingClientRect();
    let [x, y] = [(stage?.width ?? innerWidth) * 0.66, (stage?.height ?? innerHeight) * 0.42];
    const put = () => {
      x = Math.max(0, Math.min(innerWidth, x));
      y = Math.max(0, Math.min(innerHeight, y));
      if (ring.current) ring.current.style.translate = `${x}px ${y}px`;
    };
    const onPointer = ({ clientX, clientY }: PointerEvent) => {
      [x, y] = [clientX, clientY];
      put();
    };
    const onKey = (event: KeyboardEvent) => {
      const by = ARROWS[event.key];
      if (!by || !event.shiftKey) return;
      event.preventDefault();
      x += by[0] * STEP_PX;
      y += by[1] * STEP_PX;
      put();
    };
    put();
    window.addEventListener('pointermove', onPointer);
    window.addEventListener('pointerdown', onPointer);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onPointer);
      window.removeEventListener('pointerdown', onPointer);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return <div className="slide-spot" ref={ring} aria-hidden="true" />;
}
