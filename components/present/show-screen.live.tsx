'use client';

import { createRoot } from 'react-dom/client';
import { adoptSheet } from '../adopt-sheet.ts';
import barSheet from './bar.css';
import panelsSheet from './panels.css';
import presentSheet from './present.css';
import { Screen, type ScreenProps } from './screen.live.tsx';

/** Puts the screen of a presentation over the map. Returns what takes it away. */
export function showScreen(stage: HTMLElement, props: ScreenProps): () => void {
  for (const sheet of [presentSheet, barSheet, panelsSheet]) adoptSheet(sheet);
  const host = document.createElement('div');
  host.className = 'present';
  host.dataset['ownKeys'] = '';
  stage.append(host);
  const root = createRoot(host);
  root.render(<Screen {...props} />);
  return () => {
    root.unmount();
    host.remove();
  };
}
