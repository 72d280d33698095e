import { expect, test } from 'vitest';
import type { Room } from '../../geo/label/room.ts';
import { flagship } from '../scene/flagship.ts';

const { scenes } = flagship();

test.each<Room>(['narrow', 'roomy'])(
  'scenesOf(story) gives labels of %s scenes one key only if equal',
  (room) => {
    const byKey = new Map<string, unknown>();
    for (const { id, labels } of scenes)
      for (const label of labels[room]) {
        expect(label, `${label.key} in ${id}`).toEqual(byKey.get(label.key) ?? label);
        byKey.set(label.key, label);
      }
    expect(byKey.size).toBeGreaterThan(50);
  },
);
