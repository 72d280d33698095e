'use client';

import { createRoot } from 'react-dom/client';
import { adoptSheet } from '../adopt-sheet.ts';
import sheet from './embed-dialog.css';
import { EmbedDialog, type EmbedDialogProps } from './embed-dialog.live.tsx';

/** Opens the dialog for sharing and embedding. Resolves when it has been closed. */
export function showDialog(options: Omit<EmbedDialogProps, 'onClose'>): Promise<void> {
  adoptSheet(sheet);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  return new Promise((resolve) => {
    const close = () => {
      root.unmount();
      host.remove();
      resolve();
    };
    root.render(<EmbedDialog {...options} onClose={close} />);
  });
}
