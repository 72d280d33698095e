'use client';

import { useEffect, useRef, useState } from 'react';

/** The link of the present view, to be copied or shown as a code, and the way to paper. */
export function ShareView({ link, onPrint }: { link: string; onPrint: () => Promise<void> }) {
  const field = useRef<HTMLInputElement>(null);
  const [spoken, setSpoken] = useState({ link, words: '' });
  // What was said holds for the link that it was said of.
  const said = spoken.link === link ? spoken.words : '';
  const setSaid = (words: string) => setSpoken({ link, words });
  const [asCode, setAsCode] = useState(false);
  const [code, setCode] = useState('');
  useEffect(() => {
    if (!asCode) return;
    let current = true;
    import('../qr/qr-code.ts').then(
      ({ qrSvg }) => current && setCode(qrSvg(link, 'QR code of the link to this view')),
      () => current && setSpoken({ link, words: 'The code could not be drawn.' }),
    );
    return () => {
      current = false;
    };
  }, [asCode, link]);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setSaid('Link copied.');
    } catch {
      setSaid('The link is selected; copy it with your keyboard.');
    }
  };
  const print = () => {
    setSaid('Drawing the map …');
    onPrint().then(
      () => setSaid(''),
      () => setSaid('This view could not be drawn. Printing the page gives the region.'),
    );
  };
  return (
    <fieldset className="atlas-share">
      <legend>Share this view</legend>
      <label htmlFor="atlas-link">Link to what the map shows now</label>
      <input id="atlas-link" ref={field} type="url" readOnly value={link} />
      <div className="explore-row three">
        <button type="button" onClick={copy}>
          Copy link
        </button>
        <button type="button" aria-pressed={asCode} onClick={() => setAsCode(!asCode)}>
          QR code
        </button>
        <button type="button" onClick={print}>
          Print
        </button>
      </div>
      <p className="hint" role="status">
        {said}
      </p>
      {asCode ? <div className="atlas-qr" dangerouslySetInnerHTML={{ __html: code }} /> : null}
    </fieldset>
  );
}
