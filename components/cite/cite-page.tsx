import { workOf } from '../../geo/cite/work.ts';
import { OfflinePanel } from '../offline/offline-panel.tsx';
import { classAddress } from '../qr/qr-files.ts';
import type { LoadedStory } from '../story/load-story.ts';
import { addressOf, SITE_NAME } from '../story/metadata.ts';
import { Citations } from './citations.tsx';
import { DownloadList } from './download-list.tsx';
import { Licences } from './licences.tsx';
import { ShareLink } from './share-link.tsx';

/** How to cite a story, hand it out, use its parts, and keep it on a device. */
export function CitePage({ loaded, base }: { loaded: LoadedStory; base: string }) {
  const { story } = loaded;
  const page = `${base}/stories/${story.slug}/`;
  const classroom = `https://classroom.google.com/share?${new URLSearchParams({ url: classAddress(story), title: story.title })}`;
  return (
    <main className="cite" lang={story.lang} data-slug={story.slug} data-base={base}>
      <p className="back">
        <a href={page}>{story.title}</a>
      </p>
      <h1>Cite it, share it, take it along</h1>
      <nav aria-label="On this page">
        <ul>
          {Object.entries(PARTS).map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <section id="cite" aria-labelledby="cite-heading">
        <h2 id="cite-heading">Cite this story</h2>
        <Citations work={workOf(story, undefined, SITE_NAME, addressOf(story))} />
      </section>
      <section id="share" aria-labelledby="share-heading">
        <h2 id="share-heading">Share it with a class</h2>
        <ShareLink story={story} base={base} />
        <p>
          <a href={classroom}>Post it to Google Classroom</a> (leads to Google). Canvas and Moodle show it in
          a page: <a href={`${page}embed/`}>code for frames</a>. The codes below lead to single steps.
        </p>
        {story.steps.some(({ brief }) => brief.length > 0) ? (
          <p>
            Hand out the <a href={`${page}?brief`}>short version</a>, or{' '}
            <a href={`${page}?text=large`}>large text</a>; readers can switch.
          </p>
        ) : null}
      </section>
      <OfflinePanel slug={story.slug} />
      <Licences story={story} />
      <section id="downloads" aria-labelledby="downloads-heading">
        <h2 id="downloads-heading">Downloads</h2>
        <p>Each file says where its shapes and facts come from, and how sure they are.</p>
        <DownloadList loaded={loaded} base={base} />
      </section>
      <section id="steps" aria-labelledby="steps-heading">
        <h2 id="steps-heading">Step by step</h2>
        <div className="step-list">
          {story.steps.map((step) => (
            <section key={step.id} id={step.id} aria-labelledby={`${step.id}.heading`}>
              <h3 id={`${step.id}.heading`}>{step.heading}</h3>
              <ShareLink story={story} step={step} base={base} />
              <details>
                <summary>
                  Cite <span className="unseen">{step.heading}</span>
                </summary>
                <Citations work={workOf(story, step, SITE_NAME, addressOf(story, step))} />
              </details>
            </section>
          ))}
        </div>
      </section>
      <p className="unseen" role="status" />
    </main>
  );
}

const PARTS = {
  cite: 'Cite',
  share: 'Share',
  offline: 'Offline',
  licences: 'Licences',
  downloads: 'Downloads',
  steps: 'Step by step',
};
