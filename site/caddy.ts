import { type HeaderRule, patternOf } from './headers.ts';

/**
 * A site block for Caddy with the same headers as the `_headers` file.
 * @param rules the site's rules
 * @param basePath as given by `basePathOf`
 */
export function caddySample(rules: readonly HeaderRule[], basePath: string): string {
  const blocks = rules.flatMap(({ path, headers }, i) => [
    `	@rule${i} path_regexp ${patternOf(path).source.replaceAll('\\/', '/')}`,
    `	header @rule${i} {`,
    ...Object.entries(headers).map(([name, value]) => `		${name} "${value}"`),
    '	}',
  ]);
  return `# Sample: copy the site's folder to /srv/araxes${basePath}, put your own name in place of example.org.
example.org {
	root * /srv/araxes
	header ?Cache-Control no-cache
${blocks.join('\n')}

	handle_errors {
		rewrite * ${basePath}/404.html
		file_server
	}
	# Serves the .br and .gz files that lie beside the originals.
	file_server {
		precompressed br gzip
	}
}
`;
}
