import { escapeXml } from '../../geo/draw/escape.ts';
import { EMBED_HEIGHT, embedCode } from './snippet.ts';

/** What is to be shown on another site, and how. */
export interface EmbedChoice {
  /** Address of this site, with its path, without a slash at the end. */
  readonly site: string;
  readonly slug: string;
  readonly title: string;
  readonly step: { readonly id: string; readonly heading: string; readonly alt: string };
  readonly theme: '' | 'light' | 'dark';
  readonly height: number;
}

/** One way to show a story on another site. */
export interface EmbedForm {
  readonly id: 'stepper' | 'step' | 'stack' | 'article' | 'picture' | 'link';
  readonly name: string;
  readonly about: string;
  /** What the other site must allow. */
  readonly needs: string;
  /** Path and query of a page that shows it, from the root of the site; undefined for what is no page. */
  readonly preview?: (choice: EmbedChoice) => string;
  /** The HTML, or the address, to copy. */
  readonly code: (choice: EmbedChoice) => string;
}

/** Frames lower than this have no room for map and words, and many sites cut higher ones. */
export const STEPPER_HEIGHTS = [480, 640] as const;
/** Words of a step under its map on a phone. */
const STEP_HEIGHT = 900;
const STACK_HEIGHT = 700;

const query = (parts: Readonly<Record<string, string>>) => {
  const given = Object.entries(parts).filter(([, value]) => value !== '');
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};
const stepperSrc = ({ slug, step, theme }: EmbedChoice) =>
  `/embed/${slug}/${query({ step: step.id, theme })}`;
const stepSrc = ({ slug, step, theme }: EmbedChoice) => `/embed/${slug}/${step.id}/${query({ theme })}`;
const stackSrc = ({ slug, theme }: EmbedChoice) => `/embed/${slug}/${query({ layout: 'stack', theme })}`;
const titleOf = ({ title }: EmbedChoice) => `Map story: ${title}`;

/** What is left where frames are not allowed, printed or sent by mail. */
const plainLink = ({ site, slug, title }: EmbedChoice, hash = '') =>
  `<p><a href="${escapeXml(`${site}/stories/${slug}/${hash}`)}">Map story: ${escapeXml(title)}</a></p>`;

/** For sites without a resizer of their own: the frame takes the height that the page in it tells. */
const RESIZER = `<script>addEventListener("message",function(e){if(e.data&&e.data.type==="embed-size")for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.height=Math.min(Math.ceil(e.data.height)||0,60000)})</script>`;

/** The forms of an embed, the most robust one first. */
export const FORMS: readonly EmbedForm[] = [
  {
    id: 'stepper',
    name: 'Stepper',
    about: 'The whole story in a frame of fixed height, one step at a time.',
    needs: 'A page that allows frames. No script.',
    preview: stepperSrc,
    code: (choice) =>
      embedCode({
        src: choice.site + stepperSrc(choice),
        title: titleOf(choice),
        height: clamp(choice.height || EMBED_HEIGHT, ...STEPPER_HEIGHTS),
      }) + plainLink(choice),
  },
  {
    id: 'step',
    name: 'One step',
    about: 'One map with its words, legend and sources. Pages with a resizer fit its height by themselves.',
    needs: 'A page that allows frames. A script only to fit the height.',
    preview: stepSrc,
    code: (choice) =>
      embedCode({
        src: choice.site + stepSrc(choice),
        title: `Map: ${choice.step.heading}`,
        height: STEP_HEIGHT,
      }) +
      plainLink(choice, `#${choice.step.id}`) +
      RESIZER,
  },
  {
    id: 'stack',
    name: 'All steps',
    about: 'All steps under each other, as high as they need.',
    needs: 'A page that allows frames and a script, or has pym.js, iframe-resizer or another resizer.',
    preview: stackSrc,
    code: (choice) =>
      embedCode({ src: choice.site + stackSrc(choice), title: titleOf(choice), height: STACK_HEIGHT }) +
      plainLink(choice) +
      RESIZER,
  },
  {
    id: 'article',
    name: 'In the article',
    about:
      'The whole story as part of the article, as wide as the window, scrolled with it. Until it is near, and where it cannot be had, the picture of the chosen step and a link stand there.',
    needs:
      'A page that allows a script, and no box around the article that clips or scrolls it. A content security policy must name this site in script-src, connect-src, img-src, font-src and worker-src, and blob: in worker-src too.',
    preview: ({ slug, theme }) => `/embed/${slug}/article/${query({ theme })}`,
    code: articleCode,
  },
  {
    id: 'picture',
    name: 'Picture',
    about: 'The drawn map of a step, with credit and date in it.',
    needs: 'Nothing but pictures: print, newsletters, social media, slides.',
    code: ({ site, slug, step }) =>
      `<a href="${escapeXml(`${site}/stories/${slug}/#${step.id}`)}"><img src="${escapeXml(`${site}/stories/${slug}/steps/${step.id}.png`)}" width="1200" height="630" style="width:100%;height:auto" alt="${escapeXml(step.alt)}"></a>`,
  },
  {
    id: 'link',
    name: 'Link',
    about:
      'The address of the step in the story. Sites that know oEmbed make a frame of the address of its page.',
    needs: 'Nothing.',
    code: ({ site, slug, step }) => `${site}/stories/${slug}/#${step.id}`,
  },
];

/** A script, an element, and in it what is shown without the script. */
function articleCode(choice: EmbedChoice): string {
  const { site, slug, step, theme } = choice;
  const page = escapeXml(`${site}/stories/${slug}/`);
  const picture = escapeXml(`${site}/stories/${slug}/steps/${step.id}.png`);
  const colours = theme && ` theme="${theme}"`;
  return `<script async src="${escapeXml(site)}/embed.js"></script><araxes-story src="${page}"${colours}><a href="${page}"><img src="${picture}" width="1200" height="630" loading="lazy" style="width:100%;height:auto" alt="${escapeXml(choice.step.alt)}"></a>${plainLink(choice)}</araxes-story>`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}
