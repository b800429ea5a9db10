/** All that can be asked of the server. The web app imports its type alone, so none of it is shipped to a browser. */
export const contract = {}
export type Contract = typeof contract
