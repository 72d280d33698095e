import { createElement } from 'react';
import type { Story } from '../../geo/story/story.ts';
import { shareImage } from '../story/metadata.ts';

/** An article of nobody's with the story in it, as the code for articles puts it there: what the dialog shows. */
export function SamplePage({ story, base }: { story: Story; base: string }) {
  const page = `${base}/stories/${story.slug}/`;
  const { width, height, alt } = shareImage(story);
  return (
    <main className="sample" data-slug={story.slug} data-base={base} lang="en">
      <h1>Your article</h1>
      <p>Your text stands here. Scroll on: the story takes the whole width and moves with your page.</p>
      <p className="lines" aria-hidden="true" />
      {createElement(
        'araxes-story',
        { src: page },
        <a href={page} target="_blank" rel="noopener">
          <img src={`${page}steps/share.png`} width={width} height={height} alt={alt} />
        </a>,
      )}
      <p>And here your article goes on.</p>
      <p className="lines" aria-hidden="true" />
    </main>
  );
}
