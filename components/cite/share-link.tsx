import type { Step, Story } from '../../geo/story/story.ts';
import { classAddress, qrFileOf } from '../qr/qr-files.ts';
import { CopyButton } from './copy-button.tsx';

interface ShareLinkProps {
  story: Story;
  step?: Step;
  base: string;
}

/** The address of a story, or of the place of a step in it, and its code for cameras. */
export function ShareLink({ story, step, base }: ShareLinkProps) {
  const address = classAddress(story, step);
  const file = `${base}/stories/${story.slug}/qr/${qrFileOf(step)}`;
  const id = `${step?.id ?? story.slug}.address`;
  const name = step?.heading ?? story.title;
  return (
    <div className="share-link">
      <a className="share-code" href={file} aria-label={`QR code to ${name}, as a file`}>
        <img src={file} alt="" width={132} height={132} loading="lazy" />
      </a>
      <div>
        <p>
          <a id={id} href={address}>
            {address}
          </a>
        </p>
        <CopyButton from={id} name={`the address of ${name}`} />
      </div>
    </div>
  );
}
