/** Once the reader opens the choices, brings what lets them be kept. */
export function offerKeeping(story: HTMLElement): void {
  const choices = story.querySelector<HTMLDetailsElement>('.reading');
  choices?.addEventListener(
    'toggle',
    () => void import('./keep-reading.ts').then((it) => it.keepReading(choices)),
    {
      once: true,
    },
  );
}
