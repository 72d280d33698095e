'use client';

import { useEffect, useRef, useState } from 'react';
import { FORMS, STEPPER_HEIGHTS, type EmbedChoice } from './forms.ts';
import { qrSvg } from '../qr/qr-code.ts';
import { PictureMaker } from './picture-maker.live.tsx';

export interface EmbedDialogProps {
  readonly slug: string;
  readonly base: string;
  readonly title: string;
  readonly steps: readonly EmbedChoice['step'][];
  /** Index of the step it was opened at. */
  readonly first: number;
  readonly onClose: () => void;
}

const THEMES = { '': 'As the reader’s system', light: 'Light', dark: 'Dark' } as const;

const STEP_LABELS: Readonly<Record<string, string>> = {
  stepper: 'Begins at',
  article: 'Picture before it loads',
};

/** Takes a piece of the story to another site: choose its form, see it, copy its code. */
export function EmbedDialog({ slug, base, title, steps, first, onClose }: EmbedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(0);
  const [index, setIndex] = useState(first);
  const [theme, setTheme] = useState<EmbedChoice['theme']>('');
  const [height, setHeight] = useState(560);
  const form = FORMS[chosen] ?? FORMS[0];
  const step = steps[index];
  useEffect(() => dialog.current?.showModal(), []);
  if (!form || !step) return null;
  const choice: EmbedChoice = { site: window.location.origin + base, slug, title, step, theme, height };
  // Each address has a frame of its own: one that is sent elsewhere while it loads may stay, and the window's history grows.
  const preview = form.preview?.(choice);
  const isStory = form.id === 'stack' || form.id === 'stepper';
  return (
    <dialog className="embed-dialog" ref={dialog} aria-labelledby="embed-dialog-title" onClose={onClose}>
      <header>
        <h2 id="embed-dialog-title">Share or embed</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <div className="embed-choices">
        <fieldset>
          <legend>Form</legend>
          {FORMS.map(({ id, name }, i) => (
            <label key={id}>
              <input type="radio" name="form" checked={i === chosen} onChange={() => setChosen(i)} /> {name}
            </label>
          ))}
        </fieldset>
        <p>{form.about}</p>
        <p className="needs">
          <b>Needs:</b> {form.needs}
        </p>
        {form.id === 'stack' ? null : (
          <label className="field">
            {STEP_LABELS[form.id] ?? 'Step'}
            <select value={index} onChange={({ target }) => setIndex(Number(target.value))}>
              {steps.map(({ id, heading }, i) => (
                <option key={id} value={i}>
                  {i + 1}. {heading}
                </option>
              ))}
            </select>
          </label>
        )}
        {preview ? (
          <label className="field">
            Colours
            <select value={theme} onChange={({ target }) => setTheme(target.value as EmbedChoice['theme'])}>
              {Object.entries(THEMES).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {form.id === 'stepper' ? (
          <label className="field">
            Height in pixels
            <input
              type="number"
              min={STEPPER_HEIGHTS[0]}
              max={STEPPER_HEIGHTS[1]}
              step={10}
              value={height}
              onChange={({ target }) => setHeight(Number(target.value))}
            />
          </label>
        ) : null}
        <Copy
          key={form.id}
          label={form.id === 'link' ? 'Address' : 'Code'}
          text={form.code(choice)}
          long={form.id !== 'link'}
        />
        {isStory || form.id === 'link' ? null : (
          <Copy label="Description of the map, for readers who cannot see it" text={step.alt} long />
        )}
      </div>
      <div className="embed-preview">
        {preview ? (
          <iframe
            key={preview}
            src={base + preview}
            title="Preview"
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
            height={form.id === 'stepper' ? Math.min(640, Math.max(480, height)) : 640}
          />
        ) : null}
        {form.id === 'picture' ? <PictureMaker slug={slug} base={base} step={step} /> : null}
        {form.id === 'link' ? (
          <>
            <img src={`${base}/stories/${slug}/steps/${step.id}.png`} alt="" width={1200} height={630} />
            <div
              className="embed-qr"
              dangerouslySetInnerHTML={{
                __html: qrSvg(form.code(choice), `QR code that leads to ${step.heading}`),
              }}
            />
            <p>
              For a class: codes of all steps, citations and downloads are on{' '}
              <a href={`${base}/stories/${slug}/cite/#${step.id}`}>one page</a>.
            </p>
          </>
        ) : null}
      </div>
    </dialog>
  );
}

function Copy({ label, text, long }: { label: string; text: string; long: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold('Copied');
    } catch {
      setTold('Selected: copy it with your keyboard');
    }
  };
  return (
    <div className="copy">
      <label className="field">
        {label}
        <textarea ref={field} readOnly rows={long ? 5 : 2} value={text} spellCheck={false} />
      </label>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      <span role="status">{told}</span>
    </div>
  );
}
