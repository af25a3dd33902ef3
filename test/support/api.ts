import { factoryAjv } from 'express-openapi-validator/dist/framework/ajv/factory.js';
import { expect } from 'vitest';
import { API_PATH } from '../../src/http/paths.ts';
import type { HttpAnswer, HttpQuestion } from './http-client.ts';
import type { TestServer } from './http-server.ts';

export interface ApiAnswer extends HttpAnswer {
  /** The parsed body; `undefined` if there is no body or it is not JSON. */
  readonly json: unknown;
}

export interface ApiQuestion extends HttpQuestion {
  /** Sent as `application/json`. */
  readonly json?: unknown;
}

export type Api = (method: string, path: string, question?: ApiQuestion) => Promise<ApiAnswer>;

/**
 * Sends requests to the API and checks every answer against the server's own OpenAPI description:
 * its status, its media type, each required header and every member of its body must be described.
 * @param path below `/api/v1`
 */
export async function createApi(server: TestServer): Promise<Api> {
  const check = await checkFor(server);
  return async (method, path, { json, ...question } = {}) => {
    const sent = json === undefined ? {} : { body: JSON.stringify(json) };
    const type = json === undefined ? {} : { 'Content-Type': 'application/json' };
    const headers = { ...type, ...question.headers };
    const answer = await server.ask(`${API_PATH}${path}`, { ...sent, ...question, method, headers });
    const isJson = /[/+]json\b/.test(answer.headers['content-type'] ?? '') && method !== 'HEAD';
    const parsed: unknown = isJson ? JSON.parse(answer.text) : undefined;
    check(method, `${API_PATH}${path}`.split('?', 1)[0]!, { ...answer, json: parsed });
    return { ...answer, json: parsed };
  };
}

type Check = (method: string, path: string, answer: ApiAnswer) => void;

/** Servers that describe themselves alike share one check, because it is slow to make. */
async function checkFor(server: TestServer): Promise<Check> {
  const known = checks.get(server.describedBy);
  if (known !== undefined) return known;
  const { text } = await server.ask(`${API_PATH}/openapi.json`);
  const check = createCheck(JSON.parse(text) as Description);
  checks.set(server.describedBy, check);
  return check;
}

const checks = new Map<string, Check>();

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Described>>;
}
interface Described {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

function createCheck(description: Description): Check {
  const ajv = factoryAjv('3.1.0', { strict: false, allErrors: true, formats: { binary: true } });
  for (const format of ['date', 'date-time', 'uri']) ajv.addFormat(format, true);
  ajv.addSchema(closed(description) as object, 'api');
  return (method, path, answer) => {
    const where = `${method} ${path} → ${answer.status}`;
    const template = Object.keys(description.paths).find((each) => matches(each, path));
    const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
    const operation = template === undefined ? undefined : description.paths[template]![verb];
    if (template === undefined || operation === undefined) {
      // The description has no such path or method: the answer is a problem, or OPTIONS names the
      // methods.
      if (method !== 'OPTIONS') expectValid('api#/components/schemas/Problem', answer.json, where);
      return;
    }
    const described = operation.responses[answer.status];
    expect(described, `${where} is described`).toBeDefined();
    for (const [name, { required }] of Object.entries(described!.headers ?? {})) {
      if (required) expect(answer.headers, where).toHaveProperty(name.toLowerCase());
    }
    const type = (answer.headers['content-type'] ?? '').split(';', 1)[0]!;
    const types = Object.keys(described!.content ?? {});
    if (types.length === 0 || method === 'HEAD') {
      expect(answer.bytes.length, `${where} has no body`).toBe(0);
      return;
    }
    expect(types.includes('*/*') ? [type] : types, where).toContain(type);
    if (answer.json === undefined) return;
    const place = ['paths', template, verb, 'responses', String(answer.status), 'content', type, 'schema'];
    expectValid(`api#/${place.map(escapePointer).join('/')}`, answer.json, where);
  };

  function expectValid(reference: string, value: unknown, where: string): void {
    const isValid = ajv.validate({ $ref: reference }, value);
    expect(isValid ? [] : ajv.errors, where).toEqual([]);
  }
}

function matches(template: string, path: string): boolean {
  const parts = template.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length && parts.every((part, at) => part.startsWith('{') || part === given[at])
  );
}

/** RFC 6901, as a URI fragment. */
function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The description allows future members; these tests do not. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const isOpen = copy['type'] === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isOpen ? { ...copy, additionalProperties: false } : copy;
}
