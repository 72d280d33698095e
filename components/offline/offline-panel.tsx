/** Where a reader can ask for the story to be kept on the device. The page's script makes it work. */
export function OfflinePanel({ slug }: { slug: string }) {
  return (
    <section id="offline" className="offline" aria-labelledby="offline-heading" data-offline={slug}>
      <h2 id="offline-heading">Read it offline</h2>
      <p data-about>
        Browsers with scripts can keep the whole story on this device, and show it without a connection.
        Nothing is kept unless you ask for it here.
      </p>
      <p className="offline-sign" role="status" data-sign />
      <p>
        <button type="button" data-keep hidden>
          Make available offline
        </button>{' '}
        <button type="button" data-remove hidden>
          Remove
        </button>
      </p>
    </section>
  );
}
