import fc from 'fast-check';

/** Every run tries the same texts, so that a new failure means a change. FC_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261123) });
