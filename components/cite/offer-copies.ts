/** Brings the copy buttons of a page to life. */
export function offerCopies(page: HTMLElement): void {
  const status = page.querySelector<HTMLElement>(':scope > [role=status]');
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset['copy'] ?? '');
    if (!source) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(source).then((done) => {
        for (const other of page.querySelectorAll('[data-done]')) other.removeAttribute('data-done');
        button.toggleAttribute('data-done', done);
        if (status) status.textContent = done ? 'Copied' : 'Selected: copy it with your keyboard';
      });
    });
  }
}

/** Resolves to whether it is in the clipboard; if not, the text is selected. */
async function copy(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(source);
    return false;
  }
}
