/** Whether the address never leaves this machine; proxies are for what does. */
export function isThisMachine(url: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}
