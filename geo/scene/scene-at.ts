import type { Camera, Frame } from './camera.ts';
import { cameraAround, fitZoom } from './focus.ts';
import type { Scene, Strengths } from './scene.ts';
import { travel, type View } from './travel.ts';
import type { Label } from '../label/label.ts';
import { roomOf } from '../label/room.ts';

/** A label on its way in or out: `strength` 0 (gone) to 1. */
export interface ShownLabel {
  readonly label: Label;
  readonly strength: number;
}

/** The picture at one position, for one frame. */
export interface Picture {
  /** Index of the step that is nearer, the one the reader is told about. */
  readonly step: number;
  readonly camera: Camera;
  readonly strength: Strengths;
  readonly labels: readonly ShownLabel[];
}

/**
 * The picture at `position` (step index + progress to the next, 0 to scenes.length - 1) in a frame.
 * Pure and complete: the same position gives the same picture however the reader got there.
 * Positions outside the story are held at its ends. Throws when there is no scene or the position is not a number.
 */
export function sceneAt(scenes: readonly Scene[], position: number, frame: Frame): Picture {
  if (Number.isNaN(position)) throw new Error('sceneAt(position): not a number');
  const held = Math.max(0, Math.min(scenes.length - 1, position));
  const index = Math.min(Math.floor(held), Math.max(0, scenes.length - 2));
  const from = scenes[index];
  if (!from) throw new Error('sceneAt(scenes): a story has at least one scene');
  const to = scenes[index + 1] ?? from;
  const t = held - index;
  const view = travel(viewOf(from, frame), viewOf(to, frame), t, Math.max(frame.width, frame.height));
  return {
    step: Math.round(held),
    camera: cameraAround(view.anchor, view.zoom, view.bearing, frame),
    strength: mixStrengths(from.strength, to.strength, t),
    labels: mixLabels(from, to, t, frame),
  };
}

function viewOf({ focus }: Scene, frame: Frame): View {
  return { anchor: focus.center, zoom: fitZoom(focus, frame), bearing: focus.bearing };
}

function mixStrengths(from: Strengths, to: Strengths, t: number): Strengths {
  const mixed: Record<string, number> = {};
  for (const id in from) mixed[id] = (from[id] ?? 0) * (1 - t) + (to[id] ?? 0) * t;
  for (const id in to) mixed[id] ??= (to[id] ?? 0) * t;
  return mixed;
}

/** Labels leave in the first half of the way and arrive in the second, so that two sets never overlap. */
function mixLabels(from: Scene, to: Scene, t: number, frame: Frame): ShownLabel[] {
  const room = roomOf(frame);
  const leaving = from.labels[room];
  const arriving = new Map(to.labels[room].map((label) => [label.key, label]));
  const shown: ShownLabel[] = [];
  for (const label of leaving) {
    const stays = arriving.delete(label.key);
    const strength = stays ? 1 : Math.max(0, 1 - 2.5 * t);
    if (strength > 0) shown.push({ label, strength });
  }
  const arrived = Math.max(0, 2.5 * t - 1.5);
  if (arrived > 0) for (const label of arriving.values()) shown.push({ label, strength: arrived });
  return shown;
}
