/** Opens the dialog where the page only links to the codes. Returns what ends that. */
export function offerEmbedding(story: HTMLElement, slug: string, base: string): () => void {
  const links = [...story.querySelectorAll<HTMLAnchorElement>('.embed-link')];
  const sections = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  let open = false;
  const onClick = (event: MouseEvent) => {
    const link = event.currentTarget;
    if (open || event.ctrlKey || event.metaKey || event.shiftKey || !(link instanceof HTMLAnchorElement))
      return;
    event.preventDefault();
    open = true;
    const steps = sections.map((section) => ({
      id: section.id,
      heading: section.querySelector('h2')?.textContent ?? '',
      alt: section.querySelector('.unseen')?.textContent?.replace(/^The map: /, '') ?? '',
    }));
    const first = Math.max(
      0,
      sections.findIndex((section) => section.contains(link)),
    );
    const title = story.querySelector('h1')?.textContent ?? '';
    import('./show-dialog.live.tsx')
      .then(({ showDialog }) => showDialog({ slug, base, title, steps, first }))
      .catch(() => window.location.assign(link.href))
      .finally(() => {
        open = false;
        link.focus({ preventScroll: true });
      });
  };
  for (const link of links) link.addEventListener('click', onClick);
  return () => {
    for (const link of links) link.removeEventListener('click', onClick);
  };
}
