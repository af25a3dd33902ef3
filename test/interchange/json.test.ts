import { expect, test } from 'vitest';
import { writeJson } from '../../src/interchange/json.ts';

const CONTROLS = String.fromCodePoint(
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index),
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
);

test('written JSON has no character that a terminal obeys, in values and in keys, and is the same JSON', () => {
  const value = { title: CONTROLS, [CONTROLS]: ['é† “siap” \u00a0'] };
  const written = writeJson(value);
  expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(written).toContain('\\u009b\\u009c');
  expect(written).toContain('é† “siap” \u00a0');
  expect(JSON.parse(written)).toEqual(value);
});

test('written JSON is indented, one member a line', () => {
  expect(writeJson({ a: [1], b: 'x\ny' })).toBe('{\n  "a": [\n    1\n  ],\n  "b": "x\\ny"\n}\n');
});
