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
import { locatePlaces, writePlaces } from './places.ts';
import { withoutSpurs } from './spurs.ts';
import { readCountries, readGazetteer, readProvincialLine, readWater } from './source-data.ts';
import { stitchBorders } from './stitch.ts';
import { deriveSyunik, writeSyunik } from './syunik.ts';

const start = performance.now();
let [done, stages] = [0, 10];

/** Says what begins, when, and how much is left. */
function begin(what: string): void {
  done += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  console.log(`[${seconds} s] ${String(done).padStart(2)}/${stages} ${what}`);
}

begin('Reading countries, gazetteer and water');
const source = readCountries();
const positionOf = locatePlaces(readGazetteer());
const [lakeTiles, rivers] = [readWater('earth-lakes-500m'), readWater('earth-rivers-100m')];

begin('Clearing overlaps between countries');
const cleaned = cleanCountries(source);

begin('Stitching borders');
const stitched = stitchBorders(cleaned);

begin('Taking spurs off');
const countries = withoutSpurs(stitched);

begin('Story layers');
const borders = iranBorders(countries);
const aras = arasBorderReach(countries);
const syunik = deriveSyunik(countries, readProvincialLine());
writeNakhchivan(countries);
writeMainland(countries);
writeSyunik(syunik);
writeBorders(countries, borders);
writeAras(aras);
writeCorridor(borders.armenia, syunik, positionOf);
writeDrillZones(countries);
writePlaces(positionOf);
writeNames(aras);

begin('Joining lakes across tile seams');
const lakes = joinLakes(lakeTiles, rivers, countries);

begin('Filling gaps between countries');
const filled = withGapsFilled(countries);

begin('One topology of all land');
const land = landTopology(filled, lakes);

begin('Context, far');
writeContext(land, 'far');

begin('Context, near');
writeContext(land, 'near');
