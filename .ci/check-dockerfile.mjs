/**
 * `npx tsx .ci/check-dockerfile.mjs` after `npm ci --prefix .ci`: lints deploy/Dockerfile and follows
 * its steps in folders, because there is no Docker engine here. Then the image's command runs, is
 * healthy, and ends at SIGTERM. Not followed: users and owners.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { freePort } from '../bench/free-port.ts';

const ROOT = join(import.meta.dirname, '..');
const FILE = readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8');

const faults = validate(FILE);
if (faults.length > 0) throw new Error(JSON.stringify(faults, undefined, 2));

/** What .dockerignore lets through. */
const sent = readFileSync(join(ROOT, '.dockerignore'), 'utf8').match(/(?<=^!).+$/gm);
const folder = mkdtempSync(join(tmpdir(), 'sejajar-image-'));
const stages = new Map();
let stage;

const STEPS = {
  FROM(words) {
    const root = join(folder, words[2] ?? 'image');
    stage = { root, workdir: '/', env: {}, settings: {} };
    stages.set(words[2] ?? 'image', stage);
    mkdirSync(root);
  },
  ENV(_words, instruction) {
    for (const property of instruction.getProperties()) stage.env[property.getName()] = property.getValue();
  },
  WORKDIR([path]) {
    stage.workdir = path;
    mkdirSync(join(stage.root, path), { recursive: true });
  },
  COPY(words, instruction) {
    const from = instruction.getFlags().find((flag) => flag.getName() === 'from');
    const target = words.at(-1);
    for (const path of words.slice(0, -1)) {
      if (!from && !sent.includes(path)) throw new Error(`.dockerignore leaves ${path} out`);
      const source = join(from ? stages.get(from.getValue()).root : ROOT, path);
      const into = join(stage.root, stage.workdir, target, target === './' ? basename(path) : '');
      cpSync(source, into, { recursive: true, verbatimSymlinks: true });
    }
  },
  RUN(_words, instruction) {
    const command = instruction.getArgumentsContent().replaceAll('\\\n', ' ');
    const here = command
      .replaceAll(/(?<= )\/data\b/g, join(stage.root, 'data'))
      .replace('chown node:node', 'ls');
    console.log(`$ ${here}`);
    const env = { ...process.env, ...stage.env };
    execFileSync('sh', ['-c', here], { cwd: join(stage.root, stage.workdir), env, stdio: 'inherit' });
  },
  HEALTHCHECK: (_words, instruction) => (stage.settings.healthcheck = strings(instruction)),
  ENTRYPOINT: (_words, instruction) => (stage.settings.entrypoint = strings(instruction)),
  CMD: (_words, instruction) => (stage.settings.command = strings(instruction)),
};

function strings(instruction) {
  return JSON.parse(/\[.*\]/.exec(instruction.getTextContent())[0]);
}

try {
  for (const instruction of DockerfileParser.parse(FILE).getInstructions()) {
    const words = instruction.getArguments().map((argument) => argument.getValue());
    STEPS[instruction.getKeyword()]?.(words, instruction);
  }
  await runImage(stages.get('image'));
} finally {
  rmSync(folder, { recursive: true });
}

async function runImage({ root, workdir, env, settings }) {
  const [program, ...argv] = [...settings.entrypoint, ...settings.command];
  const inside = (path) => path.replace(/^(?=\/app\/)/, root).replace('file:/', `file:${root}/`);
  const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, inside(value)]));
  // Servers of checks listen on this machine alone.
  const started = { ...own, HOST: '127.0.0.1', PORT: String(await freePort()), PATH: process.env.PATH };
  const options = { cwd: join(root, workdir), env: started, stdio: 'inherit' };
  const isHealthy = () =>
    spawnSync(settings.healthcheck[0], settings.healthcheck.slice(1), options).status === 0;
  if (isHealthy()) throw new Error('healthy before the start');
  const server = spawn(program, argv.map(inside), options);
  const ended = once(server, 'exit');
  for (let time = 0; !isHealthy(); time++) {
    if (time === 50 || server.exitCode !== null) throw new Error('never healthy');
    await sleep(200);
  }
  const { items } = await (await fetch(`http://127.0.0.1:${started.PORT}/api/v1/articles`)).json();
  if (items.length !== 1) throw new Error('the sample is missing');
  server.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`ended with ${code}`);
  console.log('the command runs, is healthy, and ends at SIGTERM');
}
