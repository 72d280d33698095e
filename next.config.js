import { availableParallelism } from 'node:os';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { basePathOf } from './site/base-path.mjs';

process.env.NEXT_TELEMETRY_DISABLED ??= '1';

// What only `npm run dev` names as modules, to be told when it changes.
const watched = { type: 'asset' };
// What scripts take into use themselves (`adoptSheet`), as in the readers' bundle.
const adopted = {
  condition: { path: /\/(embed-dialog|explore-panel|explore-tools|present\/(bar|panels|present))\.css$/ },
  type: 'text',
};

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => ({
  // A server that knows only what an export would hold could not show files that are new.
  output: phase === PHASE_DEVELOPMENT_SERVER ? undefined : 'export',
  trailingSlash: true,
  images: { unoptimized: true },
  basePath: basePathOf(process.env.BASE_PATH),
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // Drawing the pages is all the work there is: one processor less, as is the default, halves the speed of small machines.
  experimental: { cpus: availableParallelism() },
  serverExternalPackages: ['@resvg/resvg-js', 'fontkit', 'edtf'],
  turbopack: { rules: { '*.md': watched, '*.geojson': watched, '*.topojson': watched, '*.css': adopted } },
  // `npm test` and `npm run check` check the types, of the tests too: a reader's build need not fail on those.
  typescript: { ignoreBuildErrors: true },
});
