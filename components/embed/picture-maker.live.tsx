'use client';

import { useEffect, useState } from 'react';
import { ASPECTS, NARROWEST, sizeOf, WIDEST, type Aspect } from './picture/picture-size.ts';
import { svgAddress, toPng } from './picture/to-png.ts';
import type { EmbedChoice } from './forms.ts';

interface PictureMakerProps {
  readonly slug: string;
  readonly base: string;
  readonly step: EmbedChoice['step'];
}

/** Draws a step at any size, and hands out the files. */
export function PictureMaker({ slug, base, step: { id, alt } }: PictureMakerProps) {
  const [aspect, setAspect] = useState<Aspect>('16:9');
  const [width, setWidth] = useState(1200);
  const [scheme, setScheme] = useState<'light' | 'dark'>('light');
  const [caption, setCaption] = useState(true);
  const [svg, setSvg] = useState('');
  const [told, setTold] = useState('');
  const size = sizeOf(aspect, width);
  const isPossible = Number.isInteger(width) && width >= NARROWEST && width <= WIDEST;
  useEffect(() => {
    if (!isPossible) return;
    let isCurrent = true;
    const draw = async () => {
      const { makePicture } = await import('./picture/make-picture.ts');
      return makePicture({ slug, base, step: id, ...sizeOf(aspect, width), scheme, caption });
    };
    draw().then(
      (drawn) => {
        if (isCurrent) setSvg(drawn);
        setTold('');
      },
      (failure: unknown) => {
        console.warn('The picture could not be drawn.', failure);
        setTold('The picture could not be drawn. Try again later.');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [slug, base, id, aspect, width, scheme, caption, isPossible]);
  const name = `${slug}-${id}-${size.width}x${size.height}`;
  const takePng = async () => {
    try {
      const png = URL.createObjectURL(await toPng(svg, size.width, size.height));
      download(png, `${name}.png`);
      setTimeout(() => URL.revokeObjectURL(png), 60_000);
    } catch {
      setTold('This browser could not paint the picture; take the SVG.');
    }
  };
  return (
    <div className="picture-maker">
      <div className="picture-options">
        <label className="field">
          Shape
          <select value={aspect} onChange={({ target }) => setAspect(target.value as Aspect)}>
            {Object.keys(ASPECTS).map((shape) => (
              <option key={shape}>{shape}</option>
            ))}
          </select>
        </label>
        <label className="field">
          Width in pixels
          <input
            type="number"
            min={NARROWEST}
            max={WIDEST}
            step={10}
            value={width}
            aria-invalid={!isPossible}
            onChange={({ target }) => setWidth(Math.round(Number(target.value)))}
          />
        </label>
        <label className="field">
          Colours
          <select
            value={scheme}
            onChange={({ target }) => setScheme(target.value === 'dark' ? 'dark' : 'light')}
          >
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <label>
          <input type="checkbox" checked={caption} onChange={({ target }) => setCaption(target.checked)} />{' '}
          With caption
        </label>
      </div>
      <p role="status">{isPossible ? told : `A width from ${NARROWEST} to ${WIDEST} pixels, please.`}</p>
      {svg ? <img src={svgAddress(svg)} alt={alt} width={size.width} height={size.height} /> : null}
      <p className="picture-files">
        <button type="button" disabled={!svg} onClick={() => download(svgAddress(svg), `${name}.svg`)}>
          Download SVG
        </button>{' '}
        <button type="button" disabled={!svg} onClick={() => void takePng()}>
          Download PNG, {size.width} × {size.height}
        </button>
      </p>
    </div>
  );
}

function download(address: string, file: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
}
