/** Whether only this machine can open the address, so that nothing else needs to reach the port. */
export const isLoopback = (baseUrl: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname)
