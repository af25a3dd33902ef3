import { randomUUID } from 'node:crypto';

interface Dictionary {
  readonly source_lang: string;
  readonly target_lang: string;
  readonly entries: ReadonlyMap<string, string>;
}

interface Glossary {
  readonly glossary_id: string;
  readonly name: string;
  readonly creation_time: string;
  readonly dictionaries: Map<string, Dictionary>;
}

type Reply = readonly [status: number, body: unknown];

/** The part of DeepL's `/v3/glossaries` that deepl-node calls. @param most the plan's limit */
export function createGlossaries(most: number) {
  const glossaries = new Map<string, Glossary>();
  /** The writing requests, in order: `POST`, `PUT id en`. */
  const writes: string[] = [];

  const info = ({ dictionaries, ...rest }: Glossary) => ({
    ...rest,
    dictionaries: [...dictionaries.values()].map(({ entries, ...pair }) => ({
      ...pair,
      entry_count: entries.size,
    })),
  });

  function create(fields: URLSearchParams): Reply {
    if (glossaries.size >= most) return [456, { message: 'Quota for glossaries exceeded' }];
    const dictionaries = new Map<string, Dictionary>();
    for (let index = 0; fields.has(`dictionaries[${index}].entries`); index++) {
      const field = (name: string) => fields.get(`dictionaries[${index}].${name}`) ?? '';
      put(dictionaries, field('source_lang'), field('target_lang'), field('entries'));
    }
    if (dictionaries.size === 0) return [400, { message: 'No dictionaries' }];
    const glossary = {
      glossary_id: randomUUID(),
      name: fields.get('name') ?? '',
      creation_time: new Date().toISOString(),
      dictionaries,
    };
    glossaries.set(glossary.glossary_id, glossary);
    writes.push('POST');
    return [201, info(glossary)];
  }

  function replace(id: string, fields: URLSearchParams): Reply {
    const glossary = glossaries.get(id);
    if (!glossary) return [404, { message: 'Glossary not found' }];
    const source = fields.get('source_lang') ?? '';
    const target = fields.get('target_lang') ?? '';
    const { entries } = put(glossary.dictionaries, source, target, fields.get('entries') ?? '');
    writes.push(`PUT ${source} ${target}`);
    return [200, { source_lang: source, target_lang: target, entry_count: entries.size }];
  }

  return {
    writes: writes as readonly string[],
    /** As a user does on DeepL's own pages. */
    removeAll: () => glossaries.clear(),
    names: () => [...glossaries.values()].map(({ name }) => name),
    answer(method: string, path: string, fields: URLSearchParams): Reply {
      const [id, part] = path.split('/');
      if (method === 'GET' && !id) return [200, { glossaries: [...glossaries.values()].map(info) }];
      if (method === 'POST' && !id) return create(fields);
      if (method === 'PUT' && id && part === 'dictionaries') return replace(id, fields);
      return [404, { message: 'Not found' }];
    },
    /** The terms of a request's glossary; `undefined` if DeepL would not find it. */
    termsOf(id: string, source: string, target: string): ReadonlyMap<string, string> | undefined {
      const bare = (language: string) => language.toLowerCase().split('-')[0]!;
      return glossaries.get(id)?.dictionaries.get(`${bare(source)} ${bare(target)}`)?.entries;
    },
  };
}

function put(to: Map<string, Dictionary>, source: string, target: string, tsv: string): Dictionary {
  const entries = new Map(tsv.split('\n').map((line) => line.split('\t') as [string, string]));
  const dictionary = { source_lang: source, target_lang: target, entries };
  to.set(`${source} ${target}`, dictionary);
  return dictionary;
}
