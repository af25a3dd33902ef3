import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import type { HttpSettings } from '../http-settings.ts';
import { addArticleOperations } from './article-operations.ts';
import { addCostOperations } from './cost-operations.ts';
import { addEmbedOperations } from './embed-operations.ts';
import { addGlossaryOperations } from './glossary-operations.ts';
import { addMemoryOperations } from './memory-operations.ts';
import { createAddOperation, TAGS } from './operations.ts';
import { addOtherOperations } from './other-operations.ts';
import { addSearchOperations } from './search-operations.ts';
import { addTranslationOperations } from './translation-operations.ts';

/** The OpenAPI 3.1 description, made from the schemas that validate requests. */
export function openApi({ version, publicUrl, adminToken }: HttpSettings): unknown {
  const registry = new OpenAPIRegistry();
  const hasToken = adminToken !== undefined;
  if (hasToken) {
    const scheme = { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN' } as const;
    registry.registerComponent('securitySchemes', 'token', scheme);
  }
  const add = createAddOperation(registry, { token: hasToken });
  addArticleOperations(add);
  addTranslationOperations(add);
  addMemoryOperations(add);
  addCostOperations(add);
  addSearchOperations(add);
  addGlossaryOperations(add);
  addEmbedOperations(add);
  addOtherOperations(add);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Sejajar',
      version,
      description: 'An Indonesian original beside its translations, paragraph by paragraph.',
      // Without an address: the project has none, and each server has its own administrator.
      contact: { name: 'The administrator of this server' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    // Reading is open. The operations that need the token say so.
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  });
}
