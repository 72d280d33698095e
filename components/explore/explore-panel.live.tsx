'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Explorer } from './explorer.ts';
import { LayerList } from './layer-list.tsx';
import { Measure, withPoint, type Measuring } from './measure.live.tsx';
import { FoldButton, MapCredit, ZoomButtons } from './panel-parts.tsx';
import { PlaceSearch } from './place-search.live.tsx';

export interface ExplorePanelProps {
  readonly explorer: Explorer;
  readonly onBack: () => void;
}

const NOT_MEASURING: Measuring = { on: false, what: 'distance', points: [] };

/** The tools of the free map: the way back, search, layers with their notes, and measuring. */
export function ExplorePanel({ explorer, onBack }: ExplorePanelProps) {
  const panel = useRef<HTMLElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [folded, setFolded] = useState(false);
  const [strength, setStrength] = useState(explorer.strength);
  const [open, setOpen] = useState<string>();
  const [measuring, setMeasuring] = useState(NOT_MEASURING);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    return panel.current ? explorer.attach(panel.current) : undefined;
  }, [explorer]);
  useEffect(
    () =>
      explorer.listen((at, layer) => {
        if (measuring.on) {
          setMeasuring(withPoint(measuring, at));
        } else if (layer) {
          setFolded(false);
          setOpen(layer);
        }
      }),
    [explorer, measuring],
  );
  useEffect(() => {
    if (open) document.getElementById(`layer-${open}`)?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const toggle = useCallback(
    (id: string, on: boolean) => {
      const next = { ...strength, [id]: on ? 1 : 0 };
      setStrength(next);
      explorer.show(next);
    },
    [explorer, strength],
  );
  const noted = open ? explorer.layers[open] : undefined;
  return (
    <section
      className={folded ? 'explore-panel folded' : 'explore-panel'}
      aria-labelledby="explore-heading"
      ref={panel}
    >
      <header>
        <h2 id="explore-heading">Explore the map</h2>
        <button type="button" className="explore-back" ref={back} onClick={onBack}>
          Back to the story
        </button>
        <FoldButton folded={folded} onFold={setFolded} />
        <ZoomButtons onZoom={explorer.zoomBy} />
      </header>
      <div className="explore-tools" id="explore-tools">
        <PlaceSearch explorer={explorer} />
        <LayerList explorer={explorer} strength={strength} open={open} onToggle={toggle} onOpen={setOpen} />
        <Measure explorer={explorer} measuring={measuring} onMeasuring={setMeasuring} />
        <MapCredit />
      </div>
      <p className="unseen" role="status">
        {noted ? `${noted.label}: its note is open in the list of layers.` : ''}
      </p>
    </section>
  );
}
