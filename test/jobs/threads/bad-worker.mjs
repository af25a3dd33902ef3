// A worker that misbehaves as its input says.
export default async function work({ input }) {
  if (input.content === 'hang') for (;;);
  if (input.content === 'grow') for (const held = []; ;) held.push(new Array(1_000_000).fill(held));
  return { result: input.content };
}
