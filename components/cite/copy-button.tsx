/** Copies the text of another element of the page. Shown by the page's script, without which it would do nothing. */
export function CopyButton({ from, name }: { from: string; name: string }) {
  return (
    <button type="button" className="copy" data-copy={from} aria-label={`Copy ${name}`} hidden>
      Copy
    </button>
  );
}
