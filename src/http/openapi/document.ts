import { OpenApiGeneratorV31, OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { addArticleOperations } from './article-operations.ts';
import { addEmbedOperations } from './embed-operations.ts';
import { addGlossaryOperations } from './glossary-operations.ts';
import { addCostOperations } from './cost-operations.ts';
import { addOtherOperations } from './other-operations.ts';
import { addSearchOperations } from './search-operations.ts';
import type { HttpSettings } from '../http-settings.ts';

/** The OpenAPI 3.1 description, made from the schemas that validate requests. */
export function openApi({ version, publicUrl, adminToken }: HttpSettings): unknown {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'ADMIN_TOKEN',
  });
  const security = adminToken === undefined ? [] : [{ token: [] }];
  addArticleOperations(registry, security);
  addCostOperations(registry, security);
  addGlossaryOperations(registry, security);
  addSearchOperations(registry);
  addEmbedOperations(registry);
  addOtherOperations(registry);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Sejajar',
      version,
      description: 'An Indonesian original beside its translations, paragraph by paragraph.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl ?? '/' }],
  });
}
