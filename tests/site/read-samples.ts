/** The headers that a Caddyfile sets for an address, read back from its text. */
export function caddyHeaders(sample: string, pathname: string): Record<string, string> {
  const found: Record<string, string> = {};
  const otherwise = /^\theader \?(\S+) (\S+)$/gm;
  for (const [, name = '', value = ''] of sample.matchAll(otherwise)) found[name] = value;
  const rule = /@(rule\d+) path_regexp (\S+)\n\theader @\1 \{\n((?:\t\t.*\n)*)\t\}/g;
  for (const [, , pattern = '', lines = ''] of sample.matchAll(rule)) {
    if (!new RegExp(pattern).test(pathname)) continue;
    for (const [, name = '', value = ''] of lines.matchAll(/^\t\t(\S+) "(.*)"$/gm)) found[name] = value;
  }
  return found;
}

/** The same for a server block of nginx: the first pattern of a map that fits is taken, and an empty value sets nothing. */
export function nginxHeaders(sample: string, pathname: string): Record<string, string> {
  const found: Record<string, string> = {};
  const maps = new Map(
    [...sample.matchAll(/^map \$uri (\$\w+) \{\n([\s\S]*?)^\}/gm)].map(([, variable = '', lines = '']) => {
      const otherwise = /default "(.*)";/.exec(lines)?.[1] ?? '';
      const hit = [...lines.matchAll(/^ {2}"~(.*)" "(.*)";$/gm)].find(([, pattern = '']) =>
        new RegExp(pattern).test(pathname),
      );
      return [variable, hit?.[2] ?? otherwise];
    }),
  );
  for (const [, name = '', variable = ''] of sample.matchAll(/^ {2}add_header (\S+) (\$\w+) always;$/gm)) {
    const value = maps.get(variable);
    if (value) found[name] = value;
  }
  const types = sample.matchAll(/^ {2}location ~ "(.*)" \{ types \{ \} default_type (\S+); \}$/gm);
  for (const [, pattern = '', type = ''] of types)
    if (new RegExp(pattern).test(pathname)) found['Content-Type'] ??= type;
  return found;
}
