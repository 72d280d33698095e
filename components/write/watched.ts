// Stories and layers are read from the disk, where no bundler sees it. Naming them as modules makes them part of the
// pages: Next watches them and renders a page again when one of them changes.
import.meta.glob(['../../stories/**/*.{md,geojson}', '../../geo/layers/*.{geojson,topojson}'], {
  eager: true,
});
