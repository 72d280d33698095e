import type { FeatureCollection } from 'geojson';
import type { Place } from '../../geo/data/atlas.ts';
import type { SourceData } from '../../geo/data/ground.ts';
import type { GroundDrawing } from '../../geo/draw/ground.ts';
import type { Letters } from '../../geo/draw/lettering.ts';
import { furnitureBoxes } from '../../geo/draw/furniture.ts';
import { drawPoster, posterFrame } from '../../geo/draw/poster.ts';
import { freeLabels } from '../../geo/label/free-labels.ts';
import { roomOf } from '../../geo/label/room.ts';
import { fit, type Focus } from '../../geo/scene/focus.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import type { Layer } from '../../geo/story/story.ts';
import { PALETTES, type Scheme } from '../../geo/style/palette.ts';

/** One view of an atlas, to be drawn. */
export interface AtlasDrawing {
  readonly focus: Focus;
  readonly strength: Strengths;
  readonly layers: Readonly<Record<string, Layer>>;
  readonly styles: GroundDrawing['styles'];
  readonly data: SourceData;
  readonly places: ReadonlyMap<string, Place>;
  readonly names: FeatureCollection;
  readonly width: number;
  readonly height: number;
  readonly graticule: boolean;
  readonly caption: readonly string[];
  readonly alt: string;
  /** The only colour scheme; without it the drawing follows whoever sees it. */
  readonly scheme?: Scheme;
}

/** Draws a view as one SVG file complete in itself, with graticule, scale bar and north. */
export function drawAtlas(drawing: AtlasDrawing, letters: Letters): string {
  const {
    focus,
    strength,
    layers,
    styles,
    data,
    places,
    names,
    width,
    height,
    graticule,
    caption,
    alt,
    scheme,
  } = drawing;
  const frame = posterFrame({ width, height, caption });
  const camera = fit(focus, frame);
  const edge = { x: 0, y: 0, width, height: frame.height };
  const avoid = furnitureBoxes({ camera, frame, edge, lines: graticule });
  const labels = freeLabels({ camera, frame, strength, layers, data, places, names, avoid });
  return drawPoster(
    {
      scene: { id: 'atlas', focus, strength, labels: { narrow: labels, roomy: labels } },
      labels,
      room: roomOf(frame),
      styles,
      data,
      palettes: PALETTES,
      ...(scheme ? { scheme } : {}),
      width,
      height,
      caption,
      alt,
      furniture: { lines: graticule },
    },
    letters,
  );
}
