'use client';

import { createRoot } from 'react-dom/client';
import type { Explorer } from './explorer.ts';
import { ExplorePanel } from './explore-panel.live.tsx';

/** Puts the panel of tools over the map. Returns what takes it away. */
export function showPanel(stage: HTMLElement, explorer: Explorer, onBack: () => void): () => void {
  const host = document.createElement('div');
  host.className = 'explore-host';
  stage.append(host);
  const root = createRoot(host);
  root.render(<ExplorePanel explorer={explorer} onBack={onBack} />);
  return () => {
    root.unmount();
    host.remove();
  };
}
