import { arasBorderReach, writeAras } from './aras.ts';
import { iranBorders, writeBorders } from './borders.ts';
import { landTopology, writeContext } from './context.ts';
import { writeCorridor } from './corridor.ts';
import { cleanCountries } from './countries.ts';
import { writeDrillZones } from './drill-zones.ts';
import { withGapsFilled } from './gaps.ts';
import { joinLakes } from './lakes.ts';
import { writeMainland } from './mainland.ts';
import { writeNakhchivan } from './nakhchivan.ts';
import { writeNames } from './names.ts';
import { writePlaces } from './places.ts';
import { withoutSpurs } from './spurs.ts';
import { readCountries, readProvincialLine, readWater } from './source-data.ts';
import { stitchBorders } from './stitch.ts';
import { deriveSyunik, writeSyunik } from './syunik.ts';

console.log('countries: reading, clearing overlaps, stitching borders');
const countries = withoutSpurs(stitchBorders(cleanCountries(readCountries())));
const borders = iranBorders(countries);
const aras = arasBorderReach(countries);
const syunik = deriveSyunik(countries, readProvincialLine());

writeNakhchivan(countries);
writeMainland(countries);
writeSyunik(syunik);
writeBorders(countries, borders);
writeAras(aras);
writeCorridor(borders.armenia, syunik);
writeDrillZones(countries);
writePlaces();
writeNames(aras);

console.log('lakes: joining across tile seams');
const lakes = joinLakes(readWater('earth-lakes-500m'), readWater('earth-rivers-100m'), countries);
console.log('context: one topology of all land (about half a minute)');
writeContext(landTopology(withGapsFilled(countries), lakes));
