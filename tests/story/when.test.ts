import { describe, expect, test } from 'vitest';
import { readDate } from '../../geo/story/when.ts';

describe('readDate(edtf)', () => {
  test.each([
    ['2022-10-20', '20 October 2022', '2022-10-20', '2022-10-20'],
    ['2021-10', 'October 2021', '2021-10-01', '2021-10-31'],
    ['2022', '2022', '2022-01-01', '2022-12-31'],
    ['2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
    ['202X', 'the 2020s', '2020-01-01', '2029-12-31'],
    ['2022-21', 'spring 2022', '2022-03-01', '2022-05-31'],
    ['2022-22', 'summer 2022', '2022-06-01', '2022-08-31'],
    ['2022-23', 'autumn 2022', '2022-09-01', '2022-11-30'],
    ['2022-24', 'winter 2022–23', '2022-12-01', '2023-02-28'],
    ['2099-24', 'winter 2099–00', '2099-12-01', '2100-02-28'],
    ['2022-27', 'autumn 2022', '2022-09-01', '2022-11-30'],
    ['2022-10-17/2022-10-20', '17–20 October 2022', '2022-10-17', '2022-10-20'],
    ['2021-09-20/2021-10-11', '20 September – 11 October 2021', '2021-09-20', '2021-10-11'],
    ['2021-12-28/2022-01-03', '28 December 2021 – 3 January 2022', '2021-12-28', '2022-01-03'],
    ['2022-09/2022-11', 'September–November 2022', '2022-09-01', '2022-11-30'],
    ['2020-11/2021-03', 'November 2020 – March 2021', '2020-11-01', '2021-03-31'],
    ['2020/2022', '2020–2022', '2020-01-01', '2022-12-31'],
    ['2020-11/2021', 'November 2020 – 2021', '2020-11-01', '2021-12-31'],
    ['2022-23/2023', 'autumn 2022 – 2023', '2022-09-01', '2023-12-31'],
    ['2022-10-20/2022-11', '20 October 2022 – November 2022', '2022-10-20', '2022-11-30'],
  ])('%s is %s', (edtf, text, start, end) => {
    expect(readDate(edtf)).toEqual({ kind: 'dated', edtf, start, end, approximate: false, text });
  });

  test.each([
    ['2021-10~', 'around October 2021'],
    ['2021-10?', 'around October 2021'],
    ['2021-10%', 'around October 2021'],
    ['2022-23~', 'around autumn 2022'],
    ['2022-10-17~/2022-10-20', 'around 17–20 October 2022'],
  ])('%s is approximate: %s', (edtf, text) => {
    expect(readDate(edtf)).toMatchObject({ approximate: true, text });
  });

  test.each([
    ['2022-13', 'date-invalid'],
    ['2022-02-30', 'date-invalid'],
    ['2023-02-29', 'date-invalid'],
    ['soon', 'date-invalid'],
    ['', 'date-invalid'],
    ['2020/2021/2022', 'date-invalid'],
    ['2022-10-20/2022-10-17', 'date-order'],
    ['2022/2021', 'date-order'],
    ['2022/..', 'date-unsupported'],
    ['../2022', 'date-unsupported'],
    ['2022/', 'date-unsupported'],
    ['2022-33', 'date-unsupported'],
    ['2022-XX', 'date-unsupported'],
    ['2022-10-20T12:00:00Z', 'date-unsupported'],
    ['[2020, 2021]', 'date-unsupported'],
    ['Y17000', 'date-unsupported'],
    ['-0100', 'date-unsupported'],
  ])('%s is refused: %s', (edtf, code) => {
    expect(readDate(edtf)).toMatchObject({ code });
  });
});
