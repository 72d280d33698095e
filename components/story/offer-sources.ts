/** Opens sources at their claims, where the page leads to the end of the card. Returns what ends that. */
export function offerSources(story: HTMLElement): () => void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('.ref a');
    const id = link && decodeURIComponent(link.hash.slice(1));
    const note = id && story.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    if (!note || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !note.showPopover)
      return;
    event.preventDefault();
    import('./source-note.ts')
      .then(({ showSource }) => showSource(link, note))
      .catch(() => window.location.assign(link.hash));
  };
  story.addEventListener('click', onClick);
  return () => story.removeEventListener('click', onClick);
}
