'use client';

import { createRoot } from 'react-dom/client';
import { adoptSheet } from '../adopt-sheet.ts';
import panelSheet from './explore-panel.css';
import toolsSheet from './explore-tools.css';
import type { Explorer } from './explorer.ts';
import { ExplorePanel } from './explore-panel.live.tsx';

/** Puts the panel of tools over the map. Returns what takes it away. */
export function showPanel(stage: HTMLElement, explorer: Explorer, onBack: () => void): () => void {
  for (const sheet of [panelSheet, toolsSheet]) adoptSheet(sheet);
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
