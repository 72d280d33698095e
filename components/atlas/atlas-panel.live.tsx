'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '../../geo/scene/camera.ts';
import type { Strengths } from '../../geo/scene/scene.ts';
import { LayerList } from '../explore/layer-list.tsx';
import { Measure, withPoint, type Measuring } from '../explore/measure.live.tsx';
import { FoldButton, MapCredit, ZoomButtons } from '../explore/panel-parts.tsx';
import { PlaceSearch } from '../explore/place-search.live.tsx';
import { writeView, type AtlasView } from './atlas-view.ts';
import { alone, Compare } from './compare.tsx';
import { sideName, strengthOf } from './compare-words.ts';
import type { Desk } from './desk.ts';
import { layerGroups } from './layer-groups.ts';
import { forgetSheet } from './print-views.ts';
import { ShareView } from './share-view.live.tsx';
import { keepInAddress, linkTo } from './view-link.ts';
import { ViewTools } from './view-tools.tsx';

const NARROW = '(width < 640px), (aspect-ratio < 11/10)';

/** The tools of the atlas: search, layers, comparing, measuring, the view and its link. */
export function AtlasPanel({ desk }: { desk: Desk }) {
  const { explorer, sources, asked, start } = desk;
  const panel = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState(() => window.matchMedia(NARROW).matches);
  const [view, setView] = useState<AtlasView>(asked);
  const [open, setOpen] = useState<string>();
  const [measuring, setMeasuring] = useState<Measuring>({ on: false, what: 'distance', points: [] });
  const [problem, setProblem] = useState('');
  const { layers, graticule, left, right, split } = view;
  const change = useCallback((next: Partial<AtlasView>) => setView((before) => ({ ...before, ...next })), []);

  useEffect(() => {
    let first = !asked.camera;
    desk.onRest((camera: Camera) => {
      forgetSheet();
      // The region itself needs no place in the address, until the reader moves.
      if (!first) change({ camera });
      first = false;
    });
    desk.onSplit((percent) => change({ split: percent }));
  }, [desk, asked, change]);
  useEffect(() => (panel.current ? explorer.attach(panel.current) : undefined), [explorer]);
  useEffect(
    () =>
      explorer.listen((at, layer) => {
        if (measuring.on) setMeasuring(withPoint(measuring, at));
        else if (layer) {
          setFolded(false);
          setOpen(layer);
        }
      }),
    [explorer, measuring],
  );
  useEffect(() => {
    if (open) document.getElementById(`layer-${open}`)?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  useEffect(() => keepInAddress(writeView(view, start)), [view, start]);
  useEffect(() => desk.graticule(graticule), [desk, graticule]);
  const { mine, onLeft, onRight } = useMemo(
    () => sidesOf({ layers, left, right }, sources),
    [layers, left, right, sources],
  );
  useEffect(() => explorer.show(onLeft), [explorer, onLeft]);
  useEffect(() => {
    const names = [sideName(left, sources), right ? sideName(right, sources) : ''] as const;
    desk.compare(onRight && { names, right: onRight, split }).then(
      () => setProblem(''),
      () => {
        setProblem('A second map could not be opened here.');
        setView(alone);
      },
    );
  }, [desk, sources, left, right, onRight, split]);

  const noted = open ? explorer.layers[open] : undefined;
  const print = () => {
    const views = [{ strength: onLeft, name: right ? sideName(left, sources) : 'Atlas' }];
    if (right && onRight) views.push({ strength: onRight, name: sideName(right, sources) });
    return desk.print(views, graticule);
  };
  const toggle = (id: string, on: boolean) =>
    change({ layers: desk.known.layers.filter((known) => (known === id ? on : layers.includes(known))) });
  return (
    <section
      className={folded ? 'explore-panel folded' : 'explore-panel'}
      aria-labelledby="tools-heading"
      ref={panel}
    >
      <header>
        <h2 id="tools-heading">Map tools</h2>
        <FoldButton folded={folded} onFold={setFolded} />
        <ZoomButtons onZoom={explorer.zoomBy} />
      </header>
      <div className="explore-tools" id="explore-tools">
        {[...desk.notes, problem].filter(Boolean).map((note) => (
          <p className="atlas-note" role="status" key={note}>
            {note}
          </p>
        ))}
        <PlaceSearch explorer={explorer} />
        {layerGroups(explorer.layers).map(({ name, ids }) => (
          <LayerList
            key={name}
            explorer={explorer}
            ids={ids}
            legend={name}
            strength={mine}
            open={open}
            onToggle={toggle}
            onOpen={setOpen}
          />
        ))}
        <Compare sources={sources} view={view} left={onLeft} right={onRight} onChange={setView} />
        <Measure explorer={explorer} measuring={measuring} onMeasuring={setMeasuring} />
        <ViewTools explorer={explorer} view={view} onChange={change} />
        <ShareView link={linkTo(writeView(view, start))} onPrint={print} />
        <p className="hint">
          <a href="#places">All places with their names</a>
        </p>
        <MapCredit />
      </div>
      <p className="unseen" role="status">
        {noted ? `${noted.label}: its note is open in the list of layers.` : ''}
      </p>
    </section>
  );
}

type Sides = Pick<AtlasView, 'layers' | 'left' | 'right'>;

function sidesOf({ layers, left, right }: Sides, sources: Desk['sources']) {
  const mine: Strengths = Object.fromEntries(layers.map((id) => [id, 1]));
  // Alone, the map shows the reader's own layers whatever the left side would be.
  if (!right) return { mine, onLeft: mine, onRight: undefined };
  return { mine, onLeft: strengthOf(left, mine, sources), onRight: strengthOf(right, mine, sources) };
}
