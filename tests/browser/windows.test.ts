import { expect, test } from 'vitest';
import { STILLS_NOTE } from '../../components/story/may-go-live.ts';
import { frameOf, WINDOWS } from '../../geo/scene/layout.ts';
import { layoutOf, openStory } from './driver/open-story.ts';

test('frameOf(width, height) is the frame that the style sheet lays out, at every size of WINDOWS', async () => {
  const { page } = await openStory({ webgl: false });
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    const { frame } = await layoutOf(page);
    const wanted = frameOf(width, height);
    const pairs = [
      [frame.width, wanted.width],
      [frame.height, wanted.height],
      [frame.free.x, wanted.free.x],
      [frame.free.y, wanted.free.y],
      [frame.free.width, wanted.free.width],
      [frame.free.height, wanted.free.height],
    ] as const;
    const off = pairs.filter(([measured, computed]) => Math.abs(measured - computed) > 1);
    expect(off, `${width}x${height}: ${JSON.stringify(frame)}`).toEqual([]);
  }
});

const sizes = [
  [320, 568],
  [740, 360],
  [1440, 900],
  [2560, 1440],
] as const;

test('at every size the still of every step is as large as its stage and its drawing covers it', async () => {
  const { page } = await openStory({ webgl: false });
  await page.getByText(STILLS_NOTE).waitFor();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const gaps = await page.evaluate(() => {
      const stage = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
      return [...document.querySelectorAll('[data-step]')].flatMap((section) => {
        const still = section.querySelector('.still')?.getBoundingClientRect() ?? new DOMRect();
        const ground = section.querySelector('img.ground')?.getBoundingClientRect() ?? new DOMRect();
        const edges = [
          ground.left - still.left,
          ground.top - still.top,
          still.right - ground.right,
          still.bottom - ground.bottom,
          Math.abs(still.width - stage.width),
          Math.abs(still.height - stage.height),
        ];
        return Math.max(...edges) > 0.5 ? [`${section.id}: ${edges.map(Math.round).join(' ')}`] : [];
      });
    });
    expect(gaps, `${width}x${height}`).toEqual([]);
  }
});
