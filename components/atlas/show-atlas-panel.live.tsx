'use client';

import { createRoot } from 'react-dom/client';
import { adoptSheet } from '../adopt-sheet.ts';
import panelSheet from '../explore/explore-panel.css';
import toolsSheet from '../explore/explore-tools.css';
import atlasSheet from './atlas-panel.css';
import { AtlasPanel } from './atlas-panel.live.tsx';
import type { Desk } from './desk.ts';

/** Puts the panel of tools beside the map, or over it where there is little room. */
export function showAtlasPanel(main: HTMLElement, desk: Desk): void {
  for (const sheet of [panelSheet, toolsSheet, atlasSheet]) adoptSheet(sheet);
  const host = document.createElement('div');
  host.className = 'atlas-tools';
  main.querySelector('.atlas-map')?.after(host);
  createRoot(host).render(<AtlasPanel desk={desk} />);
}
