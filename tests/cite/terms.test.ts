import { expect, test } from 'vitest';
import { termsOf } from '../../components/cite/terms.ts';

test('termsOf(id) says in words what a licence lets people do and asks of them', async () => {
  const ids = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0', 'LicenseRef-own'];
  const text = ids.map((id) => {
    const { name, may, must } = termsOf(id);
    return `# ${name}\n\nYou may\n${may.map((line) => `- ${line}\n`).join('')}\nYou must\n${must.map((line) => `- ${line}\n`).join('')}`;
  });
  await expect(text.join('\n')).toMatchFileSnapshot('golden/terms.md');
});
