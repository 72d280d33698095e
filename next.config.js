import { basePathOf } from './site/base-path.mjs';

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  trailingSlash: true,
  images: { unoptimized: true },
  basePath: basePathOf(process.env.BASE_PATH),
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@resvg/resvg-js', 'fontkit', 'edtf'],
  // `npm test` and `npm run check` check the types, of the tests too: a reader's build need not fail on those.
  typescript: { ignoreBuildErrors: true },
};
