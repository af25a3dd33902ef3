import { createRequire } from 'node:module';
import { factoryAjv } from 'express-openapi-validator/dist/framework/ajv/factory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_KINDS } from '../../../src/problem.ts';
import { startServer, type TestServer } from '../../support/http-server.ts';

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly operationId: string; readonly responses: object; readonly security?: unknown }
        >
      >
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let server: TestServer;
let description: Description;
beforeAll(async () => {
  server = await startServer({ settings: { adminToken: 'token' } });
  description = JSON.parse((await server.ask('/api/v1/openapi.json')).text) as Description;
});
afterAll(() => server.close());

describe('the OpenAPI description', () => {
  it('the description is valid OpenAPI 3.1', () => {
    const require = createRequire(import.meta.url);
    const schema =
      require('express-openapi-validator/dist/framework/openapi.v3_1.modified.schema.json') as object;
    const ajv = factoryAjv('3.1.0', { strict: false, validateFormats: false });
    const isValid = ajv.validate(schema, description);
    expect(isValid ? [] : ajv.errors).toEqual([]);
    expect(description.openapi).toBe('3.1.0');
  });

  it('every reference of the description leads to a schema', () => {
    const references = [
      ...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
    ];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(description.components.schemas).toHaveProperty(name!);
  });

  it('each operation has its own id, answers and, for writes, the token', () => {
    const operations = Object.values(description.paths).flatMap((path) => Object.entries(path));
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const wantsToken = ([method, { operationId }]: (typeof operations)[number]) =>
      method !== 'get' || operationId === 'getUsage';
    for (const operation of operations) {
      const [, { responses, security }] = operation;
      expect(Object.keys(responses).length).toBeGreaterThan(1);
      expect(security !== undefined).toBe(wantsToken(operation));
    }
  });

  it('the description lists every kind of problem', () => {
    const { properties } = description.components.schemas['Problem'] as {
      properties: { type: { enum: string[] } };
    };
    expect(properties.type.enum).toEqual(PROBLEM_KINDS.map((kind) => `urn:sejajar:problem:${kind}`));
  });

  it('the schema of a source has exactly the members that the server accepts', () => {
    const { properties, additionalProperties } = description.components.schemas['Source'] as {
      properties: object;
      additionalProperties: unknown;
    };
    expect(additionalProperties).toBe(false);
    expect(Object.keys(properties).sort()).toEqual([
      'adjustments',
      'author',
      'confidential',
      'content',
      'format',
      'partOf',
      'publishedAt',
      'publisher',
      'rights',
      'sourceLanguage',
      'targets',
      'title',
      'url',
    ]);
  });
});
