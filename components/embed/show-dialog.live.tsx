'use client';

import { createRoot } from 'react-dom/client';
import sheet from './embed-dialog.css';
import { EmbedDialog, type EmbedDialogProps } from './embed-dialog.live.tsx';

let styled = false;

/** Opens the dialog for sharing and embedding. Resolves when it has been closed. */
export function showDialog(options: Omit<EmbedDialogProps, 'onClose'>): Promise<void> {
  // In the export the sheet comes as text with this module: pages that are only read need not carry it.
  if (!styled && typeof sheet === 'string') {
    const made = new CSSStyleSheet();
    made.replaceSync(sheet);
    document.adoptedStyleSheets.push(made);
    styled = true;
  }
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
