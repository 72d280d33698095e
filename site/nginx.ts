import { type HeaderRule, patternOf } from './headers.ts';

/**
 * A server block for nginx with the same headers as the `_headers` file: one variable per header, chosen by
 * address, because `add_header` lines in two places replace each other instead of adding up.
 * @param rules the site's rules
 * @param basePath as given by `basePathOf`
 */
export function nginxSample(rules: readonly HeaderRule[], basePath: string): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const added = names.filter((name) => name !== 'Content-Type');
  return `# Sample: copy the site's folder to /srv/araxes${basePath} and include this file from http { }.
${added.map((name) => headerMap(name, rules)).join('\n')}
server {
  listen 80;
  server_name example.org;
  root /srv/araxes;
  index index.html;
  charset utf-8;
  error_page 404 ${basePath}/404.html;

  # Serves the .gz (and, with the ngx_brotli module, the .br) files that lie beside the originals.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

${added.map((name) => `  add_header ${name} ${variable(name)} always;`).join('\n')}

  location ${basePath}/ {
    try_files $uri $uri/ =404;
  }
${typeLocations(rules)}}
`;
}

// nginx needs no backslash before a slash, unlike a JavaScript pattern.
const regexOf = (path: string) => patternOf(path).source.replaceAll('\\/', '/');

const variable = (name: string) => `$araxes_${name.toLowerCase().replaceAll('-', '_')}`;

function headerMap(name: string, rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => {
    const value = headers[name];
    return value === undefined ? [] : [`  "~${regexOf(path)}" "${value}";`];
  });
  const otherwise = name === 'Cache-Control' ? 'no-cache' : '';
  return `map $uri ${variable(name)} {\n  default "${otherwise}";\n${lines.join('\n')}\n}`;
}

function typeLocations(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ path, headers }) => {
      const type = headers['Content-Type'];
      return type ? [`  location ~ "${regexOf(path)}" { types { } default_type ${type}; }\n`] : [];
    })
    .join('');
}
