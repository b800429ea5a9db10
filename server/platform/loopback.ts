/** Whether the host of an address is this machine itself, so that nothing of it travels and nobody else can open it. */
export const isLoopback = (address: string): boolean => isLoopbackHost(new URL(address).hostname)

/** The same of a host by itself, with or without the brackets of an IPv6 address. */
export const isLoopbackHost = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\]|::1)$/i.test(host)
