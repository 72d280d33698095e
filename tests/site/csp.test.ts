import { expect, test } from 'vitest';
import { hashOf, policyOf, styleProblems, withPolicy } from '../../site/csp.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>x</title></head><body>${body}</body></html>`;

test('hashOf(text) is the source expression of the CSP specification', () => {
  expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test('policyOf(html) allows exactly the inline scripts of the page, each once', () => {
  const policy = policyOf(page('<script>a()</script><script id="b">b()</script><script>a()</script>'));
  expect(policy).toContain(`script-src 'self' ${hashOf('a()')} ${hashOf('b()')};`);
  expect(policy).not.toContain('unsafe');
});

test('policyOf(html) leaves out scripts with a source and data blocks, not modules', () => {
  const policy = policyOf(
    page(
      '<script src="/a.js" async=""></script><script type="application/ld+json">{}</script><script type="module">m()</script>',
    ),
  );
  expect(policy).toContain(`script-src 'self' ${hashOf('m()')};`);
});

test('policyOf(html) allows inline style elements by hash', () => {
  expect(policyOf(page('<style>b{}</style>'))).toContain(`style-src 'self' ${hashOf('b{}')};`);
  expect(policyOf(page(''))).toContain(`style-src 'self';`);
});

test('policyOf(html) does not take a style element inside a script for one of the page', () => {
  expect(policyOf(page('<script>"<style>x</style>"</script>'))).toContain(`style-src 'self';`);
});

test('withPolicy(html) puts the policy right after the charset, where nothing was loaded yet', () => {
  expect(withPolicy(page(''))).toMatch(
    /<head><meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]*"\/><title>/,
  );
  expect(withPolicy('<html><head><title>x</title></head></html>')).toContain(
    '<head><meta http-equiv="Content-Security-Policy"',
  );
});

test('withPolicy(html) gives the same page when run twice', () => {
  const once = withPolicy(page('<script>a()</script>'));
  expect(withPolicy(once)).toBe(once);
});

test('withPolicy(html) refuses a page without a head', () => {
  expect(() => withPolicy('<p>')).toThrow('head');
});

test('styleProblems(html) lists style attributes and event handlers, not what scripts contain', () => {
  expect(styleProblems(page('<p class="a" style="color:red">x</p>'))).toEqual([
    '<p class="a" style="color:red">',
  ]);
  expect(styleProblems(page('<img alt="x" onload="go()"/>'))).toHaveLength(1);
  expect(styleProblems(page('<script>\'<p style="x">\'</script><p data-style="x" title="one=two">'))).toEqual(
    [],
  );
});
