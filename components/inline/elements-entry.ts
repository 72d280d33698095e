import type { InlineOptions, StopInline } from './inline-options.ts';

/** Path of the module with everything else, from the root of the site; put in when this one is bundled. */
declare const INLINE_MODULE: string;

type Modules = typeof import('./inline-entry.ts');

/** How far ahead of the window an element starts to be fetched. */
const AHEAD = '600px 0px';
const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
const home = script instanceof HTMLScriptElement ? script.src : '';

/** An element that shows what is slotted into it until its story is near, and for good when that cannot be had. */
abstract class Inline extends HTMLElement {
  abstract show(modules: Modules, options: InlineOptions): Promise<StopInline>;
  readonly #shadow = this.attachShadow({ mode: 'open' });
  #watcher: IntersectionObserver | undefined;
  #stop: StopInline | undefined;
  #life = 0;

  connectedCallback(): void {
    this.#fallBack();
    const life = ++this.#life;
    this.#watcher = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        this.#watcher?.disconnect();
        void this.#begin(life);
      },
      { rootMargin: AHEAD },
    );
    this.#watcher.observe(this);
  }

  disconnectedCallback(): void {
    this.#life++;
    this.#watcher?.disconnect();
    this.#stop?.();
    this.#fallBack();
  }

  async #begin(life: number): Promise<void> {
    const isOver = () => life !== this.#life;
    try {
      const modules = (await import(new URL(INLINE_MODULE, home).href)) as Modules;
      if (isOver()) return;
      const stop = await this.show(modules, { element: this, shadow: this.#shadow, isOver });
      if (isOver()) stop();
      else this.#stop = stop;
    } catch (failure) {
      console.warn('The map could not be shown; its picture and link stay.', failure);
      if (!isOver()) this.#fallBack();
    }
  }

  #fallBack(): void {
    this.#stop = undefined;
    this.#shadow.adoptedStyleSheets = [];
    this.#shadow.replaceChildren(document.createElement('slot'));
  }
}

class AraxesStory extends Inline {
  show({ inlineStory }: Modules, options: InlineOptions): Promise<StopInline> {
    return inlineStory(options);
  }
}

class AraxesMap extends Inline {
  show({ inlineMap, followingMap }: Modules, options: InlineOptions): Promise<StopInline> {
    return this.hasAttribute('follow') ? followingMap(options) : inlineMap(options);
  }
}

for (const [name, kind] of [
  ['araxes-story', AraxesStory],
  ['araxes-map', AraxesMap],
] as const)
  if (!customElements.get(name)) customElements.define(name, kind);
