const PLACES = ['baku', 'yerevan', 'tehran', 'ankara', 'moscow', 'tbilisi'];
const LAYERS = [
  'nakhchivan',
  'syunik',
  'corridor',
  'border-iran-armenia',
  'border-iran-azerbaijan',
  'drill-zone-2022',
];
const KINDS: Readonly<Record<string, string>> = {
  nakhchivan: 'kind: area, tone: teal, certainty: surveyed',
  syunik: 'kind: area, tone: plum, certainty: surveyed',
  corridor: 'kind: line, tone: red, certainty: schematic, status: proposed',
  'border-iran-armenia': 'kind: line, tone: ink, certainty: surveyed',
  'border-iran-azerbaijan': 'kind: line, tone: ink, certainty: surveyed',
  'drill-zone-2022': 'kind: area, tone: rust, certainty: approximate',
};
const SENTENCE = 'This sentence stands where a writer would tell what happened, and where, and who says so.';

/** The file of a story that nobody wrote: its steps differ in place, layers and length, by its number. */
export function madeUpStory(number: number, steps: number): string {
  const layers = LAYERS.map((id) => `  ${id}: { label: ${id}, ${KINDS[id]}, sources: [gazette] }`);
  const front = `---
format: 1
title: Made-up story ${number + 1}
dek: A story for measuring how the library grows.
lang: en
published: 2024-05-01
authors:
  - name: Nobody
sources:
  gazette: { publisher: River Gazette, title: Report, date: 2022, kind: news }
layers:
${layers.join('\n')}
---
`;
  const written = Array.from({ length: steps }, (_, i) => step(number + i, i));
  return `${front}\n${written.join('\n')}\n[^gazette-p1]: Front page.\n`;
}

function step(seed: number, i: number): string {
  const pick = (list: readonly string[], by: number) => list[(seed + by) % list.length] ?? '';
  const [layer, other] = [pick(LAYERS, 0), pick(LAYERS, 2)];
  const day = String((i % 28) + 1).padStart(2, '0');
  return `## Step ${i + 1} of it {#step-${i + 1}}

\`\`\`scene
when: 2022-10-${day}
fit: [${layer}, ${pick(PLACES, 1)}]
show: [${layer}, { layer: ${other}, strength: 0.5 }]
places: [${pick(PLACES, 1)}, ${pick(PLACES, 3)}]
alt: A made-up map with ${layer} in it.
\`\`\`

${Array.from({ length: 3 + (seed % 3) }, () => SENTENCE).join(' ')}[^gazette-p1]
`;
}
