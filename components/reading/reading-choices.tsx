const SIZES = { normal: 'Normal text', large: 'Large text', larger: 'Larger text' };

/**
 * How large the text is, and whether the steps are told in full. The style sheet alone follows the choices, so they work
 * without scripts; a script only brings choices that were kept or came with the address.
 */
export function ReadingChoices({ brief }: { brief: boolean }) {
  return (
    <details className="reading">
      <summary>
        <span className="reading-sign" aria-hidden="true">
          Aa
        </span>{' '}
        {brief ? 'Text size and short version' : 'Text size'}
      </summary>
      <fieldset>
        <legend className="unseen">Text size</legend>
        {Object.entries(SIZES).map(([size, name]) => (
          <label key={size} className={`size-${size}`}>
            <input type="radio" name="text" value={size} defaultChecked={size === 'normal'} />
            <span aria-hidden="true">A</span>
            <span className="unseen">{name}</span>
          </label>
        ))}
      </fieldset>
      {brief ? (
        <fieldset>
          <legend className="unseen">Version</legend>
          <label>
            <input type="radio" name="version" value="full" defaultChecked /> <span>Full text</span>
          </label>
          <label>
            <input type="radio" name="version" value="brief" /> <span>Short version</span>
          </label>
        </fieldset>
      ) : null}
      <label className="reading-keep" hidden>
        <input type="checkbox" name="keep" /> Keep on this device
      </label>
    </details>
  );
}
