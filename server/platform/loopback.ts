/** Whether the host of an address is this machine itself, so that nothing of it travels and nobody else can open it. */
export const isLoopback = (address: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/i.test(new URL(address).hostname)
