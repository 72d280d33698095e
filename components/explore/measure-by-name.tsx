import type { Explorer } from './explorer.ts';
import type { Measuring } from './measure.live.tsx';

interface ByNameProps {
  explorer: Explorer;
  measuring: Measuring;
  onMeasuring: (next: Measuring) => void;
}

/** What is to be measured, chosen from lists: two places, or the shape of a layer. */
export function ByName({
  explorer,
  measuring: { what, from = '', to = '', shape = '' },
  onMeasuring,
}: ByNameProps) {
  const { places } = explorer.knowledge;
  if (what === 'area') {
    const areas = Object.entries(explorer.layers).filter(([, { kind }]) => kind === 'area');
    return (
      <div className="explore-row one">
        <Choice
          label="Area of"
          none="Choose a shape"
          chosen={shape}
          options={areas.map(([id, { label }]) => ({ id, name: label }))}
          onChoose={(id) => onMeasuring({ on: false, what, points: [], ...(id ? { shape: id } : {}) })}
        />
      </div>
    );
  }
  const between = (start: string, end: string) => {
    const ends = [places.get(start), places.get(end)].flatMap((place) => (place ? [place.at] : []));
    onMeasuring({ on: false, what, points: ends.length === 2 ? ends : [], from: start, to: end });
  };
  const options = [...places.values()]
    .map(({ id, names }) => ({ id, name: names['en'] ?? id }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const shared = { none: 'Choose a place', options };
  return (
    <div className="explore-row">
      <Choice label="From" chosen={from} onChoose={(id) => between(id, to)} {...shared} />
      <Choice label="To" chosen={to} onChoose={(id) => between(from, id)} {...shared} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  none: string;
  chosen: string;
  options: readonly { id: string; name: string }[];
  onChoose: (id: string) => void;
}

function Choice({ label, none, chosen, options, onChoose }: ChoiceProps) {
  const id = `explore-${label.replaceAll(' ', '-')}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
