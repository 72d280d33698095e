import type { Camera, Frame } from '../../geo/scene/camera.ts';
import { fit, type Focus } from '../../geo/scene/focus.ts';
import type { Picture } from '../../geo/scene/scene-at.ts';
import type { Scheme } from '../../geo/style/palette.ts';
import { explorer } from '../explore/explorer.ts';
import { frameIn } from '../explore/frame-in.ts';
import { loadKnowledge } from '../explore/knowledge.ts';
import type { PictureTexts } from '../map/caption.ts';
import type { LiveData } from '../map/live-data.ts';
import { fetchJson } from '../map/live-sources.ts';
import { openMap } from '../map/open-map.ts';
import { STILLS_NOTE } from '../story/may-go-live.ts';
import { readView, type AtlasView } from './atlas-view.ts';
import { comparison } from './comparison.ts';
import type { Desk } from './desk.ts';
import { furnitureLayer } from './furniture-layer.ts';
import { openingLayers } from './layer-groups.ts';
import { printViews } from './print-views.ts';
import { secondMap } from './second-map.ts';

/** Lays the live map with its tools over the drawn one. Rejects, leaving the page as it was, when it cannot start. */
export async function startAtlas(main: HTMLElement): Promise<void> {
  const { slug = '', base = '', region = '[]' } = main.dataset;
  const stage = main.querySelector<HTMLElement>('.stage');
  const note = main.querySelector('.quiet-note');
  if (!stage) throw new Error('startAtlas(main): the page has no stage');
  const [lng, lat, width, height] = JSON.parse(region) as [number, number, number, number];
  const focus: Focus = { center: [lng, lat], width, height, bearing: 0 };
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const scheme = (): Scheme => (dark.matches ? 'dark' : 'light');
  const say = (words: string) => note && (note.textContent = words);
  const viewsIn = ({ layers, scenes }: LiveData) => {
    const start: AtlasView = { layers: openingLayers(layers), graticule: true, left: 'mine', split: 50 };
    const known = { layers: Object.keys(layers), steps: scenes.map(({ id }) => id) };
    return { start, known, ...readView(window.location.search, start, known) };
  };
  const begin = (data: LiveData, frame: Frame): Picture => {
    const { camera = fit(focus, frame), layers } = viewsIn(data).view;
    return { step: 0, camera, strength: Object.fromEntries(layers.map((id) => [id, 1])), labels: [] };
  };
  let redraw = () => {};
  const onContext = (alive: boolean) => {
    stage.toggleAttribute('data-live', alive);
    main.toggleAttribute('data-live', alive);
    say(alive ? '' : STILLS_NOTE);
    if (alive) redraw();
  };
  const texts = fetchJson<PictureTexts>(`${base}/stories/${slug}/data/pictures.json`);
  const [knowledge, { steps }, opened, { showAtlasPanel }] = await Promise.all([
    loadKnowledge(base, slug),
    texts,
    openMap({
      stage,
      slug,
      base,
      scheme: scheme(),
      pictureOf: (data) => begin(data, frameIn(stage)),
      onContext,
    }),
    import('./show-atlas-panel.live.tsx'),
  ]);
  const { live, sources, data } = opened;
  const { view: asked, notes, start, known } = viewsIn(data);
  const furniture = furnitureLayer(stage, asked.graticule);
  const exploring = explorer({
    stage,
    loan: opened,
    knowledge,
    begin: (frame) => begin(data, frame),
    avoid: furniture.boxes,
    turns: true,
    isStill: () => lessMotion.matches,
  });
  let now: readonly [Camera, Frame] = [exploring.camera(), frameIn(stage)];
  let onSplit: (percent: number) => void = () => {};
  let onRest: (camera: Camera, frame: Frame) => void = () => {};
  const sides = comparison({
    stage,
    open: (strength) =>
      secondMap({
        stage,
        slug,
        base,
        scheme: scheme(),
        knowledge,
        strength,
        camera: now[0],
        frame: now[1],
        avoid: furniture.boxes,
      }),
    onSplit: (percent) => onSplit(percent),
  });
  exploring.watch(
    (camera, frame) => {
      now = [camera, frame];
      furniture.move(camera, frame);
      sides.follow(camera, frame);
    },
    (camera) => onRest(camera, now[1]),
  );
  redraw = exploring.redraw;
  dark.addEventListener('change', () => {
    live.recolour(scheme());
    sides.recolour(scheme());
    exploring.redraw();
  });
  const desk: Desk = {
    explorer: exploring,
    sources: { layers: data.layers, scenes: data.scenes, steps },
    known,
    asked,
    start,
    notes,
    graticule: furniture.lines,
    compare: sides.show,
    onSplit: (listener) => (onSplit = listener),
    onRest: (listener) => (onRest = listener),
    print: (views, graticule) => {
      const shared = {
        base,
        camera: now[0],
        frame: now[1],
        layers: data.layers,
        knowledge,
        sources,
        graticule,
      };
      return printViews(main, views, shared);
    },
  };
  showAtlasPanel(main, desk);
  stage.toggleAttribute('data-live', true);
  main.toggleAttribute('data-live', true);
  if (new URLSearchParams(window.location.search).has('inspect'))
    Object.assign(window, { araxes: { map: live.map } });
}
