import { expect, test } from 'vitest';
import { headerRules } from '../../site/headers.ts';
import { nginxSample } from '../../site/nginx.ts';

test('nginxSample(rules) carries every header of the rules', () => {
  const rules = headerRules(['index.html', 'stories/a/index.html'], '/maps');
  const sample = nginxSample(rules, '/maps');
  for (const { headers } of rules)
    for (const [name, value] of Object.entries(headers)) {
      expect(sample).toContain(name === 'Content-Type' ? `default_type ${value}` : `add_header ${name}`);
      expect(sample).toContain(value);
    }
  expect(sample).toContain('location /maps/ {');
  expect(sample).toContain('error_page 404 /maps/404.html;');
});
