/** What the browser keeps for this reader. Without storage, there is nothing, and nothing is kept. */
export function readStored<T extends object>(key: string): Partial<T> {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Partial<T>;
  } catch {
    return {};
  }
}

export function store(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is not allowed here, or full.
  }
}
